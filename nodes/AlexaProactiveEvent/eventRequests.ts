import type { IDataObject, IExecuteFunctions, INode } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';
import type { Region } from '../shared/alexa/amazon/regions';
import { STAGE_PATHS } from '../shared/alexa/amazon/services';
import type { OnDuplicate } from '../shared/alexa/delivery/retryPolicy';
import type { Success } from '../shared/alexa/delivery/sendWithRetry';
import { ok } from '../shared/alexa/lib/result';
import { type BuiltEvent, eventAt } from '../shared/alexa/proactiveEvent/buildEvent';
import {
	type ExecutionPosition,
	makeReferenceId,
	type ReferenceIdSource,
} from '../shared/alexa/proactiveEvent/referenceId';
import type { ItemRequest } from '../shared/n8n/run/itemRequests';

/** The body as it is sent; the times are left out of the id because a second try has later ones. */
export function requestBody(
	{ reference, body, stage }: BuiltEvent,
	region: Region,
	position: ExecutionPosition,
) {
	const { timestamp, expiryTime, ...content } = body;
	const referenceId = makeReferenceId(reference, position, { region, stage, ...content });
	return { timestamp, referenceId, expiryTime, ...content };
}

/** One request per region; `onDuplicate` says what 409 means for each kind of id. */
export const eventRequests = (
	event: BuiltEvent,
	regions: readonly Region[],
	position: ExecutionPosition,
	onDuplicate: Readonly<Record<ReferenceIdSource, OnDuplicate>>,
	isShort: boolean,
): ItemRequest[] =>
	regions.map((region) => ({
		itemIndex: position.itemIndex,
		region,
		path: STAGE_PATHS[event.stage],
		recipient: {
			service: 'proactiveEvents',
			...(event.audience.audience === 'unicast' ? { userId: event.audience.userId } : {}),
		},
		onDuplicate: onDuplicate[event.reference.from],
		contentAt: (nowMs) => {
			const current = eventAt(event, nowMs);
			if (!current.ok) return current;
			const body = requestBody(current.value, region, position);
			return ok({
				body,
				toJson: (success: Success) => outputOf(event, body, region, success, isShort),
			});
		},
	}));

/** The sentence first, which is what people look for. */
const outputOf = (
	{ audience, stage, spokenPreview }: BuiltEvent,
	request: ReturnType<typeof requestBody>,
	region: Region,
	{ accepted, duplicate, statusCode, requestId, attempts }: Success,
	isShort: boolean,
): IDataObject => ({
	accepted,
	spokenPreview,
	event: request.event.name,
	...audience,
	region,
	stage,
	expiryTime: request.expiryTime,
	referenceId: request.referenceId,
	duplicate,
	...(isShort
		? {}
		: {
				requestId,
				statusCode,
				timestamp: request.timestamp,
				attempts,
				request: request as unknown as IDataObject,
			}),
});

/**
 * The position of each item in its execution. It is the same when n8n runs the node or the job again. An execution
 * without an id gets a random one; otherwise two of them would share reference ids.
 */
export function executionPositionsIn(
	context: IExecuteFunctions,
): (itemIndex: number) => ExecutionPosition {
	// From the data proxy, because an expression would fail if the workflow's time zone is invalid.
	const runIndex: unknown = context.getWorkflowDataProxy(0).$runIndex;
	const { id: nodeId = '', name: nodeName } = context.getNode() as Partial<INode> & {
		name: string;
	};
	const run = {
		instanceId: context.getInstanceId(),
		workflowId: context.getWorkflow().id ?? '',
		executionId: context.getExecutionId() || randomUUID(),
		nodeName,
		nodeId,
		runIndex: typeof runIndex === 'number' ? runIndex : 0,
	};
	return (itemIndex) => ({ ...run, itemIndex });
}
