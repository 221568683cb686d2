import { knownEvents } from '../amazon/contract.mts';
import type { DeviceNotification } from '../devices/deviceInbox.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { PendingNotification } from '../state/pendingNotifications.mts';
import { sentenceOf } from './sentence.mts';
import { PENDING_SHOWN, type DeviceState, type ShownNotification } from './wire.mts';

/** All devices with everything that is pending on them, and what they would say. */
export function deviceStates({ devices, inboxes }: AmazonState): DeviceState[] {
	return devices.list().map((device) => {
		const pending = [...inboxes.pending(device.id).values()].map((held) => ({
			...shown(held),
			sentence: sentenceOf(held.notification, device.locale),
		}));
		return { ...device, pendingCount: pending.length, pending };
	});
}

/** The same as the stream tells it: short, whatever is pending. */
export function shortDeviceStates({ devices, inboxes }: AmazonState): DeviceState[] {
	return devices.list().map((device) => {
		const pending = [...inboxes.pending(device.id).values()];
		return {
			...device,
			pendingCount: pending.length,
			pending: pending.slice(-PENDING_SHOWN).map(shown),
		};
	});
}

export const eventNameOf = ({ event }: PendingNotification): string =>
	(event as { name: string }).name;

/** The name of an event for people, such as Weather Alert; one that is not published has only Amazon's. */
export function eventLabel(name: string): string {
	const [, subject] = name.split('.');
	return subject && knownEvents.has(name) ? subject.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : name;
}

function shown({ notification, updates }: DeviceNotification): ShownNotification {
	const { referenceId, receivedAt, expiryTime } = notification;
	const event = eventNameOf(notification);
	return { referenceId, event, label: eventLabel(event), receivedAt, expiryTime, updates };
}
