import { isDeepStrictEqual } from 'node:util';
import type { Region, Stage } from '../server/hosts.mts';

export interface PendingNotification {
	region: Region;
	stage: Stage;
	/** null for a multicast. */
	userId: string | null;
	referenceId: string;
	event: unknown;
	localizedAttributes: Record<string, unknown>[];
	timestamp: string;
	expiryTime: string;
	receivedAt: string;
}

interface Kept {
	customer: string;
	notification: PendingNotification;
	expiresAt: number;
	read: boolean;
}

export type Filing = 'new' | 'replaced' | 'same' | 'expired' | 'read' | 'overLimit';

/**
 * The SDK says that a repeated `referenceId` for the same customer is an error (409), the newest page says
 * that it updates the pending event, and nobody says which is true when. Here: an equal event is 409, a
 * different one replaces the pending one, and one that is expired or read stays used up (409).
 */
export class PendingNotifications {
	private readonly kept = new Map<string, Kept>();
	private readonly acceptedOnLive = new Map<string, number>();
	private limit: number | undefined;

	constructor(private readonly now: () => number) {}

	reset(): void {
		this.kept.clear();
		this.acceptedOnLive.clear();
		this.limit = undefined;
	}

	setLimit(limit: number | undefined): void {
		this.limit = limit;
	}

	file(clientId: string, notification: PendingNotification): Filing {
		const { region, stage, userId } = notification;
		const customer = customerOf(notification);
		const key = notificationKey(clientId, notification);
		const before = this.kept.get(key);
		if (before?.read) return 'read';
		if (before && before.expiresAt <= this.now()) return 'expired';
		if (before && sameContent(before.notification, notification)) return 'same';
		if (stage === 'live') {
			// The number and the period behind 432 are not published: the limit counts what was accepted for
			// one customer since the last reset, updates included.
			const counter = JSON.stringify([clientId, region, userId === null, customer]);
			const count = this.acceptedOnLive.get(counter) ?? 0;
			if (this.limit !== undefined && count >= this.limit) return 'overLimit';
			this.acceptedOnLive.set(counter, count + 1);
		}
		const expiresAt = Date.parse(notification.expiryTime);
		this.kept.set(key, { customer, notification, expiresAt, read: false });
		return before ? 'replaced' : 'new';
	}

	pending(): PendingNotification[] {
		const now = this.now();
		return [...this.kept.values()]
			.filter((kept) => !kept.read && kept.expiresAt > now)
			.map((kept) => kept.notification);
	}

	/** `userId` may also be the key of a multicast, `multicast:REGION:STAGE`. Gives the keys of what it marked. */
	markRead(userId: string, referenceId: string): string[] {
		const marked = [...this.kept].filter(
			([, kept]) => kept.customer === userId && kept.notification.referenceId === referenceId,
		);
		for (const [, kept] of marked) kept.read = true;
		return marked.map(([key]) => key);
	}

	markKeyRead(key: string): void {
		const kept = this.kept.get(key);
		if (kept) kept.read = true;
	}
}

const customerOf = ({ region, stage, userId }: PendingNotification) =>
	userId ?? `multicast:${region}:${stage}`;

/** Skills, regions and stages are separate, and a multicast is a customer of its own. */
export function notificationKey(clientId: string, notification: PendingNotification): string {
	const { region, stage, referenceId, userId } = notification;
	const customer = customerOf(notification);
	return JSON.stringify([clientId, region, stage, userId === null, customer, referenceId]);
}

/** The times do not count, nor does the order of the locales. */
function sameContent(a: PendingNotification, b: PendingNotification): boolean {
	return (
		isDeepStrictEqual(a.event, b.event) &&
		isDeepStrictEqual(byLocale(a.localizedAttributes), byLocale(b.localizedAttributes))
	);
}

function byLocale(entries: Record<string, unknown>[]): Record<string, unknown>[] {
	return [...entries].sort((a, b) => (String(a.locale) < String(b.locale) ? -1 : 1));
}
