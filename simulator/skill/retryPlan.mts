import type { Delivery } from './delivery.mts';

/** What decides about the next attempt. */
interface Sent {
	delivery: Pick<Delivery, 'attempts'>;
	expiresAt?: number;
}

/** Amazon's page on Skill Messaging: first after 30 seconds, then after twice as long each time. */
export const FIRST_RETRY_MS = 30_000;

/** After how long an unacknowledged request is sent again; `undefined` when it has expired by then. */
export function retryAfterMs(
	{ delivery, expiresAt }: Sent,
	firstRetryMs: number,
	now: number,
): number | undefined {
	if (expiresAt === undefined) return undefined;
	const gap = firstRetryMs * 2 ** (delivery.attempts - 1);
	return now + gap < expiresAt ? gap : undefined;
}
