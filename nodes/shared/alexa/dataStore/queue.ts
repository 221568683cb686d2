import { SERVICES } from '../amazon/services';
import { isPlainObject, parsedBody } from '../input/json';
import { brokenCharacters, isEmpty } from '../input/values';
import { fail, ok, type Result } from '../lib/result';
import { type DeviceResult, readDeviceResults } from './deviceResults';

const MAX_CHARACTERS = 1_000;

/** The id that an accepted request returns if it waits for devices that were offline. */
export function parseQueuedResultId(raw: unknown): Result<string> {
	const rule = 'must be "queuedResultId" from the output of this node';
	if (isEmpty(raw)) return fail(`${rule}; it is empty`);
	if (typeof raw !== 'string' || raw.length > MAX_CHARACTERS) return fail(rule);
	const id = raw.trim();
	const broken = brokenCharacters(id);
	if (broken) return fail(broken);
	return /[\s\p{Cc}]/u.test(id) || id === '.' || id === '..' ? fail(rule) : ok(id);
}

const queuePath = (id: string) => `${SERVICES.dataStore.path}/queue/${encodeURIComponent(id)}`;

export const cancelPath = (id: string) => `${queuePath(id)}/cancel`;

/** The first page without a token. Amazon's default of `maxResults` is not published, so it is left out. */
export const pagePath = (id: string, nextToken?: string) =>
	nextToken === undefined
		? queuePath(id)
		: `${queuePath(id)}?nextToken=${encodeURIComponent(nextToken)}`;

/** One page of what has not been delivered. */
export interface QueuePage {
	items: DeviceResult[];
	nextToken: string | undefined;
	/** On all pages together. */
	totalCount: number | undefined;
}

/** Undefined if the response is none of the queue. */
export function readPage(body: unknown): QueuePage | undefined {
	const page = parsedBody(body);
	const items = readDeviceResults(page, 'items');
	if (!items) return undefined;
	const context = isPlainObject(page) ? page.paginationContext : undefined;
	const { nextToken, totalCount } = isPlainObject(context) ? context : {};
	return {
		items,
		nextToken: typeof nextToken === 'string' && nextToken !== '' ? nextToken : undefined,
		totalCount: typeof totalCount === 'number' ? totalCount : undefined,
	};
}
