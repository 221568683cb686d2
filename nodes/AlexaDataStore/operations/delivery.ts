import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { cancelPath, pagePath, parseQueuedResultId } from '../../shared/alexa/dataStore/queue';
import { FIELDS } from '../../shared/alexa/input/fields';
import { Problems } from '../../shared/alexa/input/problem';
import { fail, ok } from '../../shared/alexa/lib/result';
import type { Parameters } from '../../shared/n8n/parameters/parameters';
import { collectRegion, isSimplified } from '../../shared/n8n/parameters/sendOptions';
import type { ItemRequest, RequestContent } from '../../shared/n8n/run/itemRequests';
import { sendItems } from '../../shared/n8n/run/sendItems';
import { SEND_PRESETS } from '../fields/options';
import type { Operations } from './operation';
import { callDetails, type Called, collectLimit, pagesOf, type Queue } from './undelivered';

export const deliveryOperations: Operations = {
	getUndelivered: {
		description: {
			name: 'Get Undelivered',
			value: 'getUndelivered',
			action: 'Get the devices that have not received an update',
			description: 'List the devices that have not received the update yet, and why',
		},
		execute: async (context) =>
			await forEachDelivery(context, (queue, parameters, problems) => {
				const limit = collectLimit(parameters, problems);
				if (limit === undefined) return undefined;
				const content = pagesOf(queue, limit, isSimplified(parameters));
				return { method: 'GET', path: pagePath(queue.queuedResultId), content };
			}),
	},
	cancel: {
		description: {
			name: 'Cancel',
			value: 'cancel',
			action: 'Cancel a delivery',
			description: 'Stop Alexa from trying to reach the devices that are still offline',
		},
		execute: async (context) =>
			await forEachDelivery(context, (queue, parameters) => {
				const isShort = isSimplified(parameters);
				return {
					path: cancelPath(queue.queuedResultId),
					content: { toJson: (success) => canceled(queue, success, isShort) },
					recover: (failure, isAmbiguous) =>
						isAmbiguous && failure.statusCode === GONE
							? canceled(queue, failure, isShort)
							: undefined,
				};
			}),
	},
};

type DeliveryCall = Pick<ItemRequest, 'method' | 'path' | 'recover'> & { content: RequestContent };

type CollectCall = (
	queue: Queue,
	parameters: Parameters,
	problems: Problems,
) => DeliveryCall | undefined;

/** What an earlier try has canceled is not found any more. */
const GONE = 404;

const forEachDelivery = async (context: IExecuteFunctions, collectCall: CollectCall) =>
	await sendItems(
		context,
		(parameters, credentialRegion) => {
			const problems = new Problems();
			const raw = parameters.read(FIELDS.queuedResultId);
			const id = problems.take(FIELDS.queuedResultId, raw, parseQueuedResultId(raw));
			const [chosen] = collectRegion(parameters, credentialRegion, problems);
			const region = chosen?.region;
			const queue = id !== undefined && region && { queuedResultId: id, region };
			const call = queue ? collectCall(queue, parameters, problems) : undefined;
			if (!call || !region || problems.found) return fail(problems.list);
			const { content, ...request } = call;
			return ok([
				{
					...request,
					itemIndex: parameters.itemIndex,
					region,
					recipient: { service: 'dataStore', to: 'a queued delivery', isQueue: true },
					onDuplicate: 'failure',
					contentAt: () => ok(content),
				},
			]);
		},
		SEND_PRESETS,
	);

const canceled = (queue: Queue, called: Called, isShort: boolean): IDataObject => ({
	canceled: true,
	...queue,
	...callDetails(called, isShort),
});
