import { FIELDS } from '../input/fields';
import type { Problems } from '../input/problem';
import { otherIdName, parseUserId, shortUserId } from '../input/userId';
import { brokenCharacters, isEmpty, parseChoice, parseList } from '../input/values';
import { fail, ok, type Result } from '../lib/result';
import type { DataStoreTarget } from './commands';

const TARGETS = ['user', 'devices'] as const;

/** The raw values of one item. */
interface TargetInput {
	target: unknown;
	userId: unknown;
	deviceIds: unknown;
}

/** Whose devices get the commands; there is no target for all users of a skill. */
export function collectTarget(
	{ target, userId, deviceIds }: TargetInput,
	problems: Problems,
): DataStoreTarget | undefined {
	const kind = problems.take(FIELDS.target, target, parseChoice(target, TARGETS));
	if (kind === 'user') {
		const id = problems.take(
			{ ...FIELDS.userId, path: 'target.id' },
			userId,
			parseUser(userId),
			shortUserId(userId),
		);
		return id === undefined ? undefined : { type: 'USER', id };
	}
	if (kind === undefined) return undefined;
	const items = problems.take(
		FIELDS.deviceIds,
		deviceIds,
		parseDeviceIds(deviceIds),
		isEmpty(deviceIds) ? '' : '(not shown)',
	);
	return items && { type: 'DEVICES', items };
}

/** This node takes both device ids and user ids, so people mix them up. */
function parseUser(raw: unknown): Result<string> {
	const id = parseUserId(raw);
	const other = id.ok ? otherIdName(id.value) : undefined;
	return other === undefined ? id : fail(`must be the ID of a user, and not ${other}`);
}

const USER_ID_START = 'amzn1.ask.account.';

const DEVICE_RULE = 'must be one or more device IDs, as a list or separated by commas';

/** Each device once. How many Amazon takes in one request is not published. */
function parseDeviceIds(raw: unknown): Result<string[]> {
	if (isEmpty(raw)) return fail(`${DEVICE_RULE}; it is empty`);
	const list = parseList(typeof raw === 'string' ? raw.replace(/[\n;]/g, ',') : raw);
	if (!list.ok) return fail(DEVICE_RULE);
	const ids = Array.from(new Set(list.value));
	if (ids.length === 0) return fail(`${DEVICE_RULE}; it is empty`);
	const broken = ids.map(brokenCharacters).find((rule) => rule !== undefined);
	if (broken) return fail(broken);
	if (ids.some((id) => /\s/.test(id))) return fail('must not contain spaces within an ID');
	if (ids.some((id) => /\p{Cc}/u.test(id))) return fail('must not contain control characters');
	return ids.some((id) => id.startsWith(USER_ID_START))
		? fail('must be device IDs (context.System.device.deviceId), and no user IDs')
		: ok(ids);
}
