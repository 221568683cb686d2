import { element } from './dom.mts';

/** Filled when it is opened: of two hundred few are. */
export function lateDetails(content: () => HTMLElement[]): HTMLElement {
	const details = element('details', {}, element('summary', { text: 'Details' }));
	details.addEventListener('toggle', () => details.append(...content()), { once: true });
	return details;
}
