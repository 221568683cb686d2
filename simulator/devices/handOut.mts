import type { Reach } from '../amazon/checks.mts';
import { eventLabel, eventNameOf } from '../echo/deviceStates.mts';
import type { Notice } from '../echo/wire.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { PendingNotification } from '../state/pendingNotifications.mts';
import { customerObstacle, languageObstacle, reach } from './deviceReach.mts';
import type { DeviceSettings } from './deviceSettings.mts';

const heard = 'the customer has heard this notification already, so its reference id is used up';

/** Gives an accepted notification, filed under `key`, to the devices that it gets to. */
export function handOut(
	amazon: AmazonState,
	key: string,
	notification: PendingNotification,
): Reach[] {
	const { devices } = amazon;
	const { userId } = notification;
	const addressed = userId === null ? devices.list() : devices.ofUser(userId);
	return addressed.map((device) => reach(device, give(amazon, device, key, notification)));
}

/** Gives why the device does not get it. */
function give(
	{ inboxes, feed }: AmazonState,
	device: DeviceSettings,
	key: string,
	notification: PendingNotification,
): string | undefined {
	const customer = customerObstacle(device, notification);
	if (customer) return customer;
	if (inboxes.isHeard(device.id, key)) return heard;
	const { payload } = notification.event as { payload: unknown };
	const language = languageObstacle(device, { ...notification, payload });
	if (language) {
		// What it replaces is gone, and of the new one the device has no text.
		inboxes.withdraw(device.id, key);
		feed.devices();
		return language;
	}
	feed.notice(noticeOf(inboxes.deliver(device.id, key, notification), device.id, notification));
	return undefined;
}

export function noticeOf(
	kind: Notice['kind'],
	deviceId: string,
	notification: PendingNotification,
): Notice {
	const label = eventLabel(eventNameOf(notification));
	return { kind, deviceId, referenceId: notification.referenceId, label };
}
