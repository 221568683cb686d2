import type { IDataObject } from 'n8n-workflow';
import type { Region } from '../../shared/alexa/amazon/regions';
import {
	adviceFor,
	type DeviceResult,
	isQueuedResult,
	KEEPS_TRYING,
} from '../../shared/alexa/dataStore/deviceResults';
import { pagePath, type QueuePage, readPage } from '../../shared/alexa/dataStore/queue';
import { FIELDS } from '../../shared/alexa/input/fields';
import type { Problems } from '../../shared/alexa/input/problem';
import { isOn, parseInteger } from '../../shared/alexa/input/values';
import type { Parameters } from '../../shared/n8n/parameters/parameters';
import type { RequestContent } from '../../shared/n8n/run/itemRequests';

/** A delivery that waits; Amazon keeps those of each region apart. */
export interface Queue {
	queuedResultId: string;
	region: Region;
}

const LIMIT_DEFAULT = 50;

/** How many devices are wanted. */
export function collectLimit(parameters: Parameters, problems: Problems): number | undefined {
	if (isOn(parameters.read(FIELDS.returnAll))) return Infinity;
	const raw = parameters.read(FIELDS.limit) ?? LIMIT_DEFAULT;
	return problems.take(FIELDS.limit, raw, parseInteger(raw, { minimum: 1 }));
}

/** Follows the pages until there are enough devices. */
export function pagesOf(queue: Queue, limit: number, isShort: boolean): RequestContent {
	const found: DeviceResult[] = [];
	const seenTokens = new Set<string>();
	let total = 0;
	const contentFor = (token?: string): RequestContent => {
		let page: QueuePage | undefined;
		return {
			path: pagePath(queue.queuedResultId, token),
			receive: ({ body }) => {
				if (token !== undefined) seenTokens.add(token);
				page = readPage(body);
				found.push(...(page?.items ?? []));
				total = Math.max(page?.totalCount ?? 0, found.length);
			},
			next: ({ attempts }) => {
				if (!page) return { kind: 'failure', failure: { ...NO_LIST, attempts } };
				const { nextToken } = page;
				const isEnd = nextToken === undefined || seenTokens.has(nextToken) || found.length >= limit;
				return isEnd ? undefined : { kind: 'call', isRetry: false, content: contentFor(nextToken) };
			},
			toJson: (success) => ({
				delivered: total === 0,
				undelivered: total,
				...queue,
				devices: found.slice(0, limit).map(withAdvice),
				...callDetails(success, isShort),
			}),
		};
	};
	return contentFor();
}

const withAdvice = (device: DeviceResult) => ({
	...device,
	whatToDo: isQueuedResult(device) ? KEEPS_TRYING : adviceFor(device.type),
});

/** A success or a failure. */
export interface Called {
	requestId?: string | null;
	statusCode?: number;
	attempts: number;
}

/** What Amazon responded, if the user wants to see it. */
export const callDetails = (
	{ requestId = null, statusCode, attempts }: Called,
	isShort: boolean,
): IDataObject => (isShort ? {} : { requestId, statusCode, attempts });

const NO_LIST = {
	code: 'REJECTED',
	message: "Alexa's response lists no devices",
	description:
		'Check whether a proxy or gateway changes the response. It should contain a list named "items".',
} as const;
