import { nothingNew, sentenceOf } from '../echo/sentence.mts';
import type { Sentence } from '../echo/wire.mts';
import type { AmazonState } from '../state/amazonState.mts';
import { noticeOf } from './handOut.mts';

/**
 * “Alexa, read my notifications”. What a customer hears on one device is read on all of theirs. A unicast is then
 * read for good; of a multicast the other customers still have theirs.
 */
export function readAloud(amazon: AmazonState, deviceId: string): Sentence[] | undefined {
	const { devices, inboxes, pending } = amazon;
	const device = devices.get(deviceId);
	if (!device) return undefined;
	const heard = inboxes.pending(deviceId);
	for (const { id } of devices.ofUser(device.userId)) markHeard(amazon, id, [...heard.keys()]);
	for (const [key, { notification }] of heard) {
		if (notification.userId !== null) pending.markKeyRead(key);
	}
	if (heard.size === 0) return [nothingNew()];
	return [...heard.values()].map(({ notification }) => sentenceOf(notification, device.locale));
}

/** By the id of the user, or of a multicast, which all customers have heard then. */
export function markRead(amazon: AmazonState, userId: string, referenceId: string): void {
	const keys = amazon.pending.markRead(userId, referenceId);
	for (const { id } of amazon.devices.list()) markHeard(amazon, id, keys);
}

function markHeard(
	{ inboxes, feed }: AmazonState,
	deviceId: string,
	keys: readonly string[],
): void {
	for (const key of keys) {
		const held = inboxes.markRead(deviceId, key);
		if (held) feed.notice(noticeOf('read', deviceId, held.notification));
	}
}
