import { nothingNew, sentenceOf } from '../echo/sentence.mts';
import type { Sentence } from '../echo/wire.mts';
import { noticeOf } from './handOut.mts';
import type { Standin } from '../state/amazonState.mts';

/**
 * “Alexa, read my notifications”. What a customer hears on one device is read on all of theirs. A unicast is then
 * read for good; of a multicast the other customers still have theirs.
 */
export function readAloud(standin: Standin, deviceId: string): Sentence[] | undefined {
	const { devices, inboxes, pending } = standin;
	const device = devices.get(deviceId);
	if (!device) return undefined;
	const heard = inboxes.pending(deviceId);
	for (const { id } of devices.ofUser(device.userId)) markHeard(standin, id, [...heard.keys()]);
	for (const [key, { notification }] of heard) {
		if (notification.userId !== null) pending.markKeyRead(key);
	}
	if (heard.size === 0) return [nothingNew()];
	return [...heard.values()].map(({ notification }) => sentenceOf(notification, device.locale));
}

/** By the id of the user, or of a multicast, which all customers have heard then. */
export function markRead(standin: Standin, userId: string, referenceId: string): void {
	const keys = standin.pending.markRead(userId, referenceId);
	for (const { id } of standin.devices.list()) markHeard(standin, id, keys);
}

function markHeard({ inboxes, feed }: Standin, deviceId: string, keys: readonly string[]): void {
	for (const key of keys) {
		const held = inboxes.markRead(deviceId, key);
		if (held) feed.notice(noticeOf('read', deviceId, held.notification));
	}
}
