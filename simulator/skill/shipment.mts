import type { Delivery } from './delivery.mts';
import type { Envelope, Recipient } from './envelope.mts';
import { REQUEST_TYPES, type Family, type SkillRequest } from './skillRequest.mts';

/** A delivery as the one who sends it needs it. */
export interface Shipment {
	delivery: Delivery;
	target: Family | 'test';
	/** Until when it is sent again, in the time of the simulator; absent: it never is. */
	expiresAt?: number;
}

const HOUR_SECONDS = 3600;

/** How long Amazon repeats an event is not documented; an hour is what its own verifiers allow for. */
export function lifetimeSeconds(request: SkillRequest): number | undefined {
	if (REQUEST_TYPES[request.type] === 'requests') return undefined;
	if (request.type !== 'Messaging.MessageReceived') return HOUR_SECONDS;
	return request.expiresAfterSeconds ?? HOUR_SECONDS;
}

export function newDelivery(
	{ request }: Envelope,
	{ userId }: Recipient,
	rest: Pick<Delivery, 'number' | 'at' | 'type' | 'url' | 'rawBody'>,
): Delivery {
	return {
		...rest,
		requestId: request.requestId,
		userId,
		attempts: 0,
		acknowledged: false,
		outcome: 'not answered yet',
	};
}
