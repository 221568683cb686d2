import { setText } from './dom.mts';

interface Numbered {
	number: number;
}

interface Parts<Item> {
	list: HTMLOListElement;
	/** Seen while the list is empty. */
	none: HTMLElement;
	counted: HTMLElement;
	/** How many are shown. */
	most: number;
	/** What one stays known by: numbers begin anew with the simulator. */
	keyOf(item: Item): string;
}

/** Things that happened, the newest on top, each of which may change later. */
export class NumberedList<Item extends Numbered> {
	private readonly items = new Map<string, { element: HTMLElement; shown: string }>();

	constructor(private readonly parts: Parts<Item>) {}

	/** Of a snapshot: what is not in it goes, after a reset or of a simulator that was started anew. */
	keep(items: Item[]): void {
		const kept = new Set(items.map((item) => this.parts.keyOf(item)));
		for (const [key, { element }] of this.items) {
			if (kept.has(key)) continue;
			element.remove();
			this.items.delete(key);
		}
	}

	/** Adds or changes some, given in the order of their numbers; the oldest ones go. */
	show(items: Item[], total: number, draw: (item: Item) => HTMLElement): void {
		const { list, none, counted, most } = this.parts;
		for (const item of items) this.showOne(item, draw);
		while (list.childElementCount > most) list.lastElementChild?.remove();
		for (const [key, { element }] of this.items) {
			if (!element.isConnected) this.items.delete(key);
		}
		none.hidden = total > 0;
		setText(counted, countText(total, list.childElementCount));
	}

	private showOne(item: Item, draw: (item: Item) => HTMLElement): void {
		const key = this.parts.keyOf(item);
		const before = this.items.get(key);
		const shown = JSON.stringify(item);
		if (before?.shown === shown) return;
		const element = draw(item);
		element.dataset.number = String(item.number);
		this.items.set(key, { element, shown });
		if (before) replace(before.element, element);
		else this.insert(item.number, element);
	}

	/** One that was answered late comes after younger ones. */
	private insert(number: number, element: HTMLElement): void {
		const { list } = this.parts;
		const older = [...list.children].find(
			(child) => child instanceof HTMLElement && Number(child.dataset.number) < number,
		);
		list.insertBefore(element, older ?? null);
	}
}

/** What was opened stays open, and keeps the focus. */
function replace(before: HTMLElement, element: HTMLElement): void {
	const isOpen = before.querySelector('details')?.open === true;
	const hadFocus = before.contains(document.activeElement);
	before.replaceWith(element);
	if (isOpen) element.querySelector('details')?.setAttribute('open', '');
	if (hadFocus) element.querySelector('summary')?.focus();
}

function countText(total: number, shown: number): string {
	if (total === 0) return '';
	return total > shown ? `${total} so far; the newest ${shown} are shown.` : `${total} so far.`;
}
