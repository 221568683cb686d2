import { jsonResponse, type SimulatedResponse } from '../../server/responses.mts';
import type { Region } from '../../server/hosts.mts';
import type { AmazonState } from '../../state/amazonState.mts';
import type { Call } from '../call.mts';
import { inspectDataStore } from './inspectDataStore.mts';
import { dataStoreRefusal } from './refusal.mts';

/** Neither default nor maximum of `maxResults` is published. */
const DEFAULT_RESULTS = 10;
const MOST_RESULTS = 100;

/** That each region has queues of its own is not said; it has devices of its own. */
interface QueuedId {
	id: string;
	region: Region;
}

const unknownId = (): SimulatedResponse =>
	dataStoreRefusal('NOT_FOUND', 'There is no queued result with this id for the skill');

/** GET /v1/datastore/queue/{queuedResultId}: what has not been delivered, page by page. */
export const queuedResult = (
	amazon: AmazonState,
	call: Call,
	{ id, region }: QueuedId,
): SimulatedResponse =>
	inspectDataStore(amazon, call, {
		serve: (clientId) => {
			const page = readPage(call.path);
			if (typeof page === 'string') return dataStoreRefusal('INVALID_REQUEST', page);
			const job = amazon.dataStore.queue.get(id, { clientId, region });
			if (!job) return unknownId();
			const open = [...job.open.values()];
			const { start, size } = page;
			const items = open.slice(start, start + size);
			const paginationContext = {
				totalCount: open.length,
				...(start > 0 && { previousToken: tokenOf(Math.max(0, start - size)) }),
				...(start + size < open.length && { nextToken: tokenOf(start + size) }),
			};
			const outcome = `${items.length} of ${open.length} devices that do not have the commands`;
			return jsonResponse(200, { items, paginationContext }, outcome);
		},
	});

/** POST /v1/datastore/queue/{queuedResultId}/cancel, without a body. */
export const cancelCommands = (
	amazon: AmazonState,
	call: Call,
	{ id, region }: QueuedId,
): SimulatedResponse =>
	inspectDataStore(amazon, call, {
		serve: (clientId) => {
			const { queue } = amazon.dataStore;
			const job = queue.get(id, { clientId, region });
			if (!job || job.expired) return unknownId();
			if (job.delivering) {
				return dataStoreRefusal('CONCURRENCY_ERROR', 'The commands are being delivered right now');
			}
			if (job.open.size === 0) {
				return dataStoreRefusal('COMMANDS_DELIVERED', 'The commands have been delivered');
			}
			// What some devices have already they keep: not said, and there is no way to take it back.
			const outcome = `canceled for ${job.open.size} devices`;
			queue.remove(id);
			amazon.feed.devices();
			return { status: 204, outcome };
		},
	});

interface Page {
	start: number;
	size: number;
}

/** Where the page begins and how long it is, or what is wrong. */
function readPage(path: string): Page | string {
	const query = new URLSearchParams(path.split('?')[1] ?? '');
	const size = Number(query.get('maxResults') ?? DEFAULT_RESULTS);
	if (!Number.isInteger(size) || size < 1 || size > MOST_RESULTS) {
		return `maxResults must be an integer from 1 to ${MOST_RESULTS}`;
	}
	const token = query.get('nextToken');
	const start = token === null ? 0 : startOf(token);
	return start === undefined ? 'nextToken is none of this service' : { start, size };
}

/** A token is not for reading. */
const tokenOf = (start: number): string => Buffer.from(`from ${start}`).toString('base64');

function startOf(token: string): number | undefined {
	const start = /^from (\d{1,9})$/.exec(Buffer.from(token, 'base64').toString('utf8'))?.[1];
	return start === undefined ? undefined : Number(start);
}
