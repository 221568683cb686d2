import type { AplComponent, AplDocument } from './apl.mts';
import { valueAt } from './tile.mts';

/** What the expressions of a document can name. */
type Data = Readonly<Record<string, unknown>>;

/**
 * The texts that a device would show, in their order, each with the arguments that a tap on it sends. Amazon's renderer
 * cannot be installed from npm alone (it fetches and compiles its core), so this knows the four kinds of component and
 * the operators that this one document uses.
 */
export const drawn = ({ mainTemplate }: AplDocument, data: Data): Array<[string, unknown]> =>
	mainTemplate.items.flatMap((item) => drawComponent(item, data, undefined));

function drawComponent(
	component: AplComponent,
	data: Data,
	tap: unknown,
): Array<[string, unknown]> {
	if (component.display !== undefined && filledIn(component.display, data) === 'none') return [];
	const [event] = (component.onPress ?? []) as Array<{ arguments: string[] }>;
	const sent = event?.arguments.map((text) => filledIn(text, data)) ?? tap;
	if (component.text !== undefined) return [[String(filledIn(component.text, data)), sent]];
	return [component.item ?? [], component.items ?? []]
		.flat()
		.flatMap((inner) => drawComponent(inner, data, sent));
}

/** The value of `${expression}`; other texts are themselves. */
export function filledIn(text: string, data: Data): unknown {
	const expression = /^\$\{(.*)\}$/.exec(text)?.[1];
	return expression === undefined ? text : choice(expression.trim(), data);
}

/** `condition ? one : other`, which binds weaker than `||`. */
function choice(expression: string, data: Data): unknown {
	const [, condition, one = '', other = ''] = /^(.*?) \? (.*?) : (.*)$/.exec(expression) ?? [];
	if (condition === undefined) return firstOf(expression, data);
	return firstOf(firstOf(condition, data) ? one : other, data);
}

const firstOf = (expression: string, data: Data): unknown =>
	expression
		.split(' || ')
		.map((part) => /^'(.*)'$/.exec(part)?.[1] ?? valueAt(data, part) ?? null)
		.reduce((found, value) => found || value);
