import { element } from './dom.mts';

/** A text that is JSON, or was to be, under its caption. */
export const jsonBlock = (caption: string, text: string): HTMLElement[] => [
	element('p', { class: 'caption', text: caption }),
	element(
		'pre',
		{ attributes: { tabindex: '0', role: 'group', 'aria-label': caption } },
		pretty(text),
	),
];

function pretty(text: string): string {
	try {
		return JSON.stringify(JSON.parse(text), null, 2);
	} catch {
		return text;
	}
}
