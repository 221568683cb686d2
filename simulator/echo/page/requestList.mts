import type { ShownRequest } from '../wire.mts';
import { byId, setText } from './dom.mts';
import { REQUESTS_SHOWN } from './limits.mts';
import { requestItem } from './requestItem.mts';

const list = byId('request-list', HTMLOListElement);
const none = byId('no-request', HTMLElement);
const counted = byId('request-count', HTMLElement);
/** By the request id: numbers begin anew with the stand-in. */
const items = new Map<string, { item: HTMLElement; shown: string }>();

/** Of a snapshot: what is not in it goes, after a reset or of a stand-in that was started anew. */
export function keepRequests(requests: ShownRequest[]): void {
	const kept = new Set(requests.map(({ requestId }) => requestId));
	for (const [id, { item }] of items) {
		if (kept.has(id)) continue;
		item.remove();
		items.delete(id);
	}
}

/** Adds or changes requests, given in order of arrival; the newest is on top, and the oldest ones go. */
export function showRequests(
	requests: ShownRequest[],
	total: number,
	nameOf: (deviceId: string) => string,
): void {
	for (const request of requests) {
		const before = items.get(request.requestId);
		const shown = JSON.stringify(request);
		if (before?.shown === shown) continue;
		const item = requestItem(request, nameOf);
		item.dataset.number = String(request.number);
		items.set(request.requestId, { item, shown });
		if (before) replaceItem(before.item, item);
		else insert(request.number, item);
	}
	while (list.childElementCount > REQUESTS_SHOWN) list.lastElementChild?.remove();
	for (const [id, { item }] of items) if (!item.isConnected) items.delete(id);
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
	const older = [...list.children].find(
		(child) => child instanceof HTMLElement && Number(child.dataset.number) < number,
	);
	list.insertBefore(item, older ?? null);
}

function countText(total: number, shown: number): string {
	if (total === 0) return '';
	return total > shown ? `${total} so far; the newest ${shown} are shown.` : `${total} so far.`;
}
