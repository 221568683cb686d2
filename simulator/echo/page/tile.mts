import type { ShownObject } from '../wire.mts';
import { element, setText } from './dom.mts';
import { textColorOn } from './textColor.mts';

const COLOR = /^#[0-9a-f]{6}/i;

type Members = Record<string, unknown>;

/** The message tile as the widget of the skill package draws it, in short: every member is optional. */
export class Tile {
	private readonly title = element('p', { class: 'tile-title' });
	private readonly text = element('p', { class: 'tile-text' });
	private readonly rows = element('dl');
	private readonly footer = element('p', { class: 'tile-footer' });
	/** Beside the own button rather than around it: a control must not contain another one. */
	private readonly whole = element('button', {
		class: 'whole',
		attributes: { type: 'button', 'aria-label': 'Tap the tile' },
	});
	private readonly own = element('button', { class: 'own', attributes: { type: 'button' } });
	readonly root = element(
		'div',
		{ class: 'tile' },
		this.whole,
		element(
			'div',
			{ class: 'tile-content', attributes: { 'aria-live': 'polite' } },
			this.title,
			this.text,
			this.rows,
			this.footer,
		),
		this.own,
	);

	constructor(tap: (args: string[]) => void) {
		this.whole.addEventListener('click', () => tap(['tile']));
		this.own.addEventListener('click', () => tap(['button', this.own.textContent ?? '']));
	}

	/** false: it is nothing that the widget could draw. */
	show({ json, isCut }: ShownObject): boolean {
		const content: unknown = isCut ? undefined : JSON.parse(json);
		if (!isMembers(content)) return false;
		for (const [target, value] of [
			[this.title, content.title],
			[this.text, content.text],
			[this.footer, content.footer],
			[this.own, content.button],
		] as const) {
			setText(target, textOf(value));
			target.hidden = textOf(value) === '';
		}
		const rows = (Array.isArray(content.rows) ? content.rows : []).filter(isMembers);
		this.rows.hidden = rows.length === 0;
		this.rows.replaceChildren(...rows.map(rowOf));
		this.paint(content.color);
		return true;
	}

	private paint(color: unknown): void {
		const own = typeof color === 'string' ? COLOR.exec(color)?.[0] : undefined;
		this.root.style.backgroundColor = own ?? '';
		this.root.classList.toggle('dark-text', own !== undefined && textColorOn(own) === 'black');
	}
}

const isMembers = (value: unknown): value is Members =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const rowOf = ({ label, value }: Members): HTMLElement =>
	element(
		'div',
		{},
		element('dt', { text: textOf(label) }),
		element('dd', { text: textOf(value) }),
	);
