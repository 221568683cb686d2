import { SERVICES } from '../amazon/services';
import { type Problem, Problems } from '../input/problem';
import { readChoice } from '../input/choice';
import { readInteger } from '../input/number';
import { readUserId, shortUserId } from '../input/userId';
import { DATA_MODES, readData } from './data';

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

export type BuildMessageResult =
	| { ok: true; built: BuiltMessage }
	| { ok: false; problems: Problem[] };

/** Turns the fields of one item into the request that Amazon documents, or lists all that is wrong with them. */
export function buildMessage(input: MessageInput): BuildMessageResult {
	const problems = new Problems();
	const userId = problems.take(
		{ field: 'User ID', path: 'userId' },
		input.userId,
		readUserId(input.userId),
		shortUserId(input.userId),
	);
	const expiresAfterSeconds = problems.take(
		{ field: 'Expires After (Seconds)', path: 'expiresAfterSeconds' },
		input.expiresAfterSeconds,
		readInteger(input.expiresAfterSeconds, {
			minimum: EXPIRES_AFTER_SECONDS_MIN,
			maximum: EXPIRES_AFTER_SECONDS_MAX,
		}),
	);
	const dataMode = problems.take(
		{ field: 'Data Mode', path: 'data' },
		input.dataMode,
		readChoice(input.dataMode, DATA_MODES),
	);
	const data = dataMode && readData({ ...input, dataMode }, problems);
	if (
		problems.found ||
		userId === undefined ||
		expiresAfterSeconds === undefined ||
		data === undefined
	) {
		return { ok: false, problems: problems.list };
	}
	return { ok: true, built: { userId, body: { data, expiresAfterSeconds } } };
}

/** One segment of the path, whatever the id holds. */
export const messagePath = (userId: string) =>
	`${SERVICES.skillMessaging.path}/users/${encodeURIComponent(userId)}`;
