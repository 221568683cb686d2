import { SERVICES } from '../amazon/services';
import { FIELDS } from '../input/fields';
import { type Problem, Problems } from '../input/problem';
import { parseUserId, shortUserId } from '../input/userId';
import { parseChoice, parseInteger } from '../input/values';
import { fail, ok, type Result } from '../lib/result';
import { collectData, DATA_MODES } from './data';

export const EXPIRES_AFTER_SECONDS_MIN = 60;
export const EXPIRES_AFTER_SECONDS_MAX = 86_400;
export const EXPIRES_AFTER_SECONDS_DEFAULT = 3_600;

/** The raw values of one item. */
export interface MessageInput {
	userId: unknown;
	dataMode: unknown;
	data: unknown;
	expiresAfterSeconds: unknown;
	convertValues: boolean;
}

/** The body of `POST /v1/skillmessages/users/{userId}`. */
export interface MessageBody {
	data: Record<string, string>;
	expiresAfterSeconds: number;
}

export interface BuiltMessage {
	userId: string;
	body: MessageBody;
}

/** Turns the fields of one item into the request that Amazon documents, or lists all that is wrong with them. */
export function buildMessage(input: MessageInput): Result<BuiltMessage, Problem[]> {
	const problems = new Problems();
	const userId = problems.take(
		{ ...FIELDS.userId, path: 'userId' },
		input.userId,
		parseUserId(input.userId),
		shortUserId(input.userId),
	);
	const expiresAfterSeconds = problems.take(
		FIELDS.expiresAfterSeconds,
		input.expiresAfterSeconds,
		parseInteger(input.expiresAfterSeconds, {
			minimum: EXPIRES_AFTER_SECONDS_MIN,
			maximum: EXPIRES_AFTER_SECONDS_MAX,
		}),
	);
	const dataMode = problems.take(
		FIELDS.dataMode,
		input.dataMode,
		parseChoice(input.dataMode, DATA_MODES),
	);
	const data = dataMode && collectData({ ...input, dataMode }, problems);
	if (
		problems.found ||
		userId === undefined ||
		expiresAfterSeconds === undefined ||
		data === undefined
	) {
		return fail(problems.list);
	}
	return ok({ userId, body: { data, expiresAfterSeconds } });
}

/** One segment of the path, whatever the id contains. */
export const messagePath = (userId: string) =>
	`${SERVICES.skillMessaging.path}/users/${encodeURIComponent(userId)}`;
