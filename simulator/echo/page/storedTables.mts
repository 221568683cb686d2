import type { ShownObject } from '../wire.mts';
import { element } from './dom.mts';

/** Data for which the page has no drawing: a plain table for each object, and how many more there are. */
export function storedTables(objects: ShownObject[], more: number): HTMLElement[] {
	const rest = more > 0 ? [element('p', { class: 'note', text: `and ${more} more objects` })] : [];
	return [...objects.map(tableOf), ...rest];
}

function tableOf({ namespace, key, json, isCut }: ShownObject): HTMLElement {
	const caption = element('caption', { text: `Data: ${namespace} / ${key}` });
	const rows = isCut ? [['its beginning', json] as const] : rowsOf(JSON.parse(json) as object);
	return element('table', {}, caption, element('tbody', {}, ...rows.map(rowElement)));
}

/** The members of an object, or the entries of a list. */
const rowsOf = (content: object): [name: string, text: string][] =>
	Object.entries(content).map(([name, value]: [string, unknown]) => [
		name,
		typeof value === 'string' ? value : JSON.stringify(value),
	]);

const rowElement = ([name, text]: readonly [string, string]): HTMLElement =>
	element(
		'tr',
		{},
		element('th', { text: name, attributes: { scope: 'row' } }),
		element('td', { text }),
	);
