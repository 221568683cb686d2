import type { DeviceState, ShownNotification } from '../wire.mts';
import { element } from './dom.mts';
import { timeOf } from './times.mts';

export function statusText({ pendingCount }: DeviceState): string {
	if (pendingCount === 0) return 'No notifications';
	return pendingCount === 1 ? '1 notification waiting' : `${pendingCount} notifications waiting`;
}

/** The banner: one line for each notification that waits, the newest first. */
export class PendingList {
	readonly root = element('ul', { class: 'banner', attributes: { 'aria-label': 'Waiting' } });
	private readonly items = new Map<string, HTMLElement>();

	show({ pending, pendingCount, doNotDisturb }: DeviceState, now: number): void {
		this.root.hidden = pendingCount === 0 || doNotDisturb;
		const alive = new Set(pending.map(({ referenceId, event }) => `${event} ${referenceId}`));
		for (const [key, item] of this.items) {
			if (alive.has(key)) continue;
			item.remove();
			this.items.delete(key);
		}
		for (const notification of pending) this.showOne(notification, now);
		this.showRest(pendingCount - pending.length);
	}

	private showOne(notification: ShownNotification, now: number): void {
		const key = `${notification.event} ${notification.referenceId}`;
		const item = this.items.get(key) ?? element('li');
		if (!this.items.has(key)) this.root.prepend(item);
		this.items.set(key, item);
		const { label, receivedAt, expiryTime, updates } = notification;
		const updated = updates > 0 ? [element('span', { class: 'tag', text: 'updated' })] : [];
		item.replaceChildren(
			element('strong', { text: label }),
			...updated.flatMap((tag) => [' ', tag]),
			element('span', {
				class: 'note',
				text: `Arrived ${timeOf(receivedAt, now)}, expires ${timeOf(expiryTime, now)}`,
			}),
		);
	}

	private showRest(count: number): void {
		this.root.querySelector('.rest')?.remove();
		if (count <= 0) return;
		this.root.append(element('li', { class: 'rest note', text: `and ${count} older ones` }));
	}
}
