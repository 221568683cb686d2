import type { ShownRequest } from '../wire.mts';
import { byId, setText } from './dom.mts';
import { REQUESTS_SHOWN } from './limits.mts';
import { requestItem } from './requestItem.mts';

const list = byId('request-list', HTMLOListElement);
const none = byId('no-request', HTMLElement);
const counted = byId('request-count', HTMLElement);
const items = new Map<number, HTMLElement>();

export function forgetRequests(): void {
	items.clear();
	list.replaceChildren();
}

/** Adds or changes requests, given in order of arrival; the newest is on top, and the oldest ones go. */
export function showRequests(
	requests: ShownRequest[],
	total: number,
	nameOf: (deviceId: string) => string,
): void {
	for (const request of requests) {
		const before = items.get(request.number);
		const item = requestItem(request, nameOf);
		items.set(request.number, item);
		if (before) replaceItem(before, item);
		else insert(request.number, item);
	}
	while (list.childElementCount > REQUESTS_SHOWN) list.lastElementChild?.remove();
	for (const [number, item] of items) if (!item.isConnected) items.delete(number);
	none.hidden = total > 0;
	setText(counted, countText(total, list.childElementCount));
}

/** What was opened stays open, and keeps the focus. */
function replaceItem(before: HTMLElement, item: HTMLElement): void {
	const isOpen = before.querySelector('details')?.open === true;
	const hadFocus = before.contains(document.activeElement);
	before.replaceWith(item);
	if (isOpen) item.querySelector('details')?.setAttribute('open', '');
	if (hadFocus) item.querySelector('summary')?.focus();
}

/** A request that was answered late comes after younger ones. */
function insert(number: number, item: HTMLElement): void {
	item.dataset.number = String(number);
	const older = [...list.children].find(
		(child) => child instanceof HTMLElement && Number(child.dataset.number) < number,
	);
	list.insertBefore(item, older ?? null);
}

function countText(total: number, shown: number): string {
	if (total === 0) return '';
	return total > shown ? `${total} so far; the newest ${shown} are shown.` : `${total} so far.`;
}
