import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { adviceFor, type DeviceResult } from '../../shared/alexa/dataStore/deviceResults';
import {
	cancelPath,
	pagePath,
	parseQueuedResultId,
	type QueuePage,
	readPage,
} from '../../shared/alexa/dataStore/queue';
import type { Success } from '../../shared/alexa/delivery/sendWithRetry';
import { FIELDS } from '../../shared/alexa/input/fields';
import { Problems } from '../../shared/alexa/input/problem';
import { isOn, parseInteger } from '../../shared/alexa/input/values';
import { fail, ok } from '../../shared/alexa/lib/result';
import type { Operations } from './operation';
import type { Parameters } from '../../shared/n8n/parameters/parameters';
import { collectRegion, isSimplified } from '../../shared/n8n/parameters/sendOptions';
import type { ItemRequest, RequestContent } from '../../shared/n8n/run/itemRequests';
import { sendItems } from '../../shared/n8n/run/sendItems';
import { SEND_PRESETS } from '../fields/options';

export const deliveryOperations: Operations = {
	getUndelivered: {
		description: {
			name: 'Get Undelivered',
			value: 'getUndelivered',
			action: 'Get the devices that have not received the data',
			description: 'List the devices that do not have the data yet, and why',
		},
		execute: async (context) =>
			await forEachDelivery(context, (id, parameters, problems) => {
				const limit = collectLimit(parameters, problems);
				return limit === undefined
					? undefined
					: { method: 'GET', path: pagePath(id), content: pagesOf(id, limit, parameters) };
			}),
	},
	cancel: {
		description: {
			name: 'Cancel',
			value: 'cancel',
			action: 'Cancel a delivery',
			description: 'Stop trying to reach devices that are offline',
		},
		execute: async (context) =>
			await forEachDelivery(context, (id, parameters) => ({
				path: cancelPath(id),
				content: { toJson: (success) => cancelled(id, success, parameters) },
			})),
	},
};

interface DeliveryCall {
	method?: 'GET';
	path: string;
	content: RequestContent;
}

type CollectCall = (
	queuedResultId: string,
	parameters: Parameters,
	problems: Problems,
) => DeliveryCall | undefined;

const forEachDelivery = async (context: IExecuteFunctions, collectCall: CollectCall) =>
	await sendItems(
		context,
		(parameters, credentialRegion) => {
			const problems = new Problems();
			const raw = parameters.read(FIELDS.queuedResultId);
			const id = problems.take(FIELDS.queuedResultId, raw, parseQueuedResultId(raw));
			const [chosen] = collectRegion(parameters, credentialRegion, problems);
			const call = id === undefined ? undefined : collectCall(id, parameters, problems);
			if (!call || !chosen || problems.found) return fail(problems.list);
			const request: ItemRequest = {
				itemIndex: parameters.itemIndex,
				region: chosen.region,
				path: call.path,
				...(call.method && { method: call.method }),
				recipient: { service: 'dataStore', to: 'a queued delivery' },
				onDuplicate: 'failure',
				contentAt: () => ok(call.content),
			};
			return ok([request]);
		},
		SEND_PRESETS,
	);

const cancelled = (
	queuedResultId: string,
	{ statusCode, requestId, attempts }: Success,
	parameters: Parameters,
): IDataObject => ({
	cancelled: true,
	queuedResultId,
	...(isSimplified(parameters) ? {} : { requestId, statusCode, attempts }),
});

const LIMIT_DEFAULT = 50;

function collectLimit(parameters: Parameters, problems: Problems): number | undefined {
	if (isOn(parameters.read(FIELDS.returnAll))) return Infinity;
	const raw = parameters.read(FIELDS.limit) ?? LIMIT_DEFAULT;
	return problems.take(FIELDS.limit, raw, parseInteger(raw, { minimum: 1 }));
}

/** Follows the pages until there are enough devices. */
function pagesOf(queuedResultId: string, limit: number, parameters: Parameters): RequestContent {
	const found: DeviceResult[] = [];
	const seenTokens = new Set<string>();
	const contentFor = (token?: string): RequestContent => {
		let page: QueuePage | undefined;
		return {
			path: pagePath(queuedResultId, token),
			receive: ({ body }) => {
				if (token !== undefined) seenTokens.add(token);
				page = readPage(body);
				found.push(...(page?.items ?? []));
			},
			next: ({ attempts }) => {
				if (!page) return { kind: 'failure', failure: { ...NO_LIST, attempts } };
				const { nextToken } = page;
				const isEnd = nextToken === undefined || seenTokens.has(nextToken) || found.length >= limit;
				return isEnd ? undefined : { kind: 'call', isRetry: false, content: contentFor(nextToken) };
			},
			toJson: (success) => describe(queuedResultId, found.slice(0, limit), success, parameters),
		};
	};
	return contentFor();
}

const NO_LIST = {
	code: 'REJECTED',
	message: 'The response of Alexa lists no devices',
	description:
		'Check whether a proxy or gateway changes the response: a list "items" belongs in it.',
} as const;

const describe = (
	queuedResultId: string,
	devices: readonly DeviceResult[],
	{ statusCode, requestId, attempts }: Success,
	parameters: Parameters,
): IDataObject => ({
	delivered: devices.length === 0,
	undelivered: devices.length,
	queuedResultId,
	devices: devices.map((device) => ({ ...device, whatToDo: adviceFor(device.type) })),
	...(isSimplified(parameters) ? {} : { requestId, statusCode, attempts }),
});
