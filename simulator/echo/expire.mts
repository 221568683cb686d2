import { noticeOf } from '../devices/handOut.mts';
import type { Standin } from '../state/amazonState.mts';

/** Lets the notifications go that nobody has heard in time, and says so. */
export function takeExpired({ inboxes, feed }: Standin): void {
	for (const { deviceId, notification } of inboxes.takeExpired()) {
		feed.notice(noticeOf('expired', deviceId, notification));
	}
}
