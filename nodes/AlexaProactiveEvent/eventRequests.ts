import type { IDataObject } from 'n8n-workflow';
import type { Region } from '../shared/alexa/amazon/regions';
import { STAGE_PATHS } from '../shared/alexa/amazon/services';
import { type BuiltEvent, eventAt } from '../shared/alexa/proactiveEvent/buildEvent';
import {
	type ExecutionPosition,
	makeReferenceId,
	type ReferenceIdSource,
} from '../shared/alexa/proactiveEvent/referenceId';
import type { OnDuplicate } from '../shared/alexa/delivery/sendWithRetry';
import type { Success, ItemRequest } from '../shared/n8n/run/request';

/** The body as it is sent; the times are left out of the id because a second try has later ones. */
export function requestBody(
	{ reference, body, stage }: BuiltEvent,
	region: Region,
	position: ExecutionPosition,
) {
	const { timestamp, expiryTime, ...content } = body;
	const referenceId = makeReferenceId(reference, position, {
		region,
		stage,
		...content,
	});
	return { timestamp, referenceId, expiryTime, ...content };
}

export interface EventRequestSettings {
	/** What 409 means for each kind of id. */
	onDuplicate: Readonly<Record<ReferenceIdSource, OnDuplicate>>;
	/** Whether the output shows the body that was sent. */
	includeRequest: boolean;
}

/** One request per region. */
export const eventRequests = (
	built: BuiltEvent,
	regions: readonly Region[],
	position: ExecutionPosition,
	{ onDuplicate, includeRequest }: EventRequestSettings,
): ItemRequest[] =>
	regions.map((region) => ({
		itemIndex: position.itemIndex,
		region,
		path: STAGE_PATHS[built.stage],
		recipient: {
			kind: 'event',
			...(built.audience.audience === 'unicast' ? { userId: built.audience.userId } : {}),
		},
		onDuplicate: onDuplicate[built.reference.from],
		retryAmbiguous: false,
		contentAt: (nowMs) => {
			const event = eventAt(built, nowMs);
			if (!event.ok) return event;
			const body = requestBody(event.built, region, position);
			return {
				ok: true,
				body,
				toJson: (success) => outputOf(built, body, region, success, includeRequest),
			};
		},
	}));

const outputOf = (
	{ audience, stage, spokenPreview }: BuiltEvent,
	request: ReturnType<typeof requestBody>,
	region: Region,
	{ accepted, duplicate, statusCode, requestId, attempts }: Success,
	includeRequest: boolean,
): IDataObject => ({
	accepted,
	duplicate,
	statusCode,
	requestId,
	referenceId: request.referenceId,
	event: request.event.name,
	stage,
	region,
	...audience,
	timestamp: request.timestamp,
	expiryTime: request.expiryTime,
	attempts,
	spokenPreview,
	...(includeRequest ? { request: request as unknown as IDataObject } : {}),
});
