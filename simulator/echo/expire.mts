import { noticeOf } from '../devices/handOut.mts';
import type { AmazonState } from '../state/amazonState.mts';

/** Lets the notifications go that nobody has heard in time, and says so. */
export function takeExpired({ inboxes, feed }: AmazonState): void {
	for (const { deviceId, notification } of inboxes.takeExpired()) {
		feed.notice(noticeOf('expired', deviceId, notification));
	}
}
