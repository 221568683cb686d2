import { deepCopy, type IExecuteFunctions, type INodeParameters } from 'n8n-workflow';
import type { CommonField } from '../../alexa/input/fields';
import { expressionProblem, Problems } from '../../alexa/input/problem';
import { isEmpty } from '../../alexa/input/values';
import { clock } from '../runtime/clock';
import { plainCopy } from './plainCopy';

/**
 * Reads the fields of one item; an expression that fails becomes a problem of its field instead of ending the run. It
 * remembers what expressions gave and nothing else, since a run may keep one of these for each of very many items.
 */
export class Parameters {
	/** The expressions that failed so far. */
	readonly problems = new Problems();

	/** What was right at this moment was right for the item. */
	readonly readAtMs = clock.now();

	private readonly values = new Map<string, unknown>();

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly fixed: FixedParameters,
		readonly itemIndex: number,
	) {}

	/**
	 * The value of a field, or undefined if its expression failed or gave something that throws when it is looked at. The
	 * expression of an option must give something: if it did not count, the default would silently count instead.
	 */
	read(field: ReadField): unknown {
		return this.resolve(field, field.in === 'options');
	}

	/** An expression that returns nothing for a field that was meant to have a value is a problem. */
	readFilled(field: ReadField): unknown {
		return this.resolve(field, true);
	}

	private resolve(field: ReadField, mustGiveSomething: boolean): unknown {
		const path = pathOf(field);
		if (this.values.has(path)) return this.values.get(path);
		try {
			if (this.fixed.isFixed(path)) return this.fixed.read(path);
			const given: unknown = this.context.getNodeParameter(path, this.itemIndex, null);
			const value = plainCopy(given);
			if (mustGiveSomething && isEmpty(value)) this.problems.add(field, value, GIVES_NOTHING);
			return this.remember(path, value);
		} catch (error) {
			this.problems.include([expressionProblem(field.field, error)]);
			return this.remember(path, undefined);
		}
	}

	private remember(path: string, value: unknown): unknown {
		this.values.set(path, value);
		return value;
	}
}

type ReadField = Pick<CommonField, 'name' | 'field' | 'path'> & { in?: string };

const pathOf = ({ name, in: collection }: ReadField) =>
	collection ? `${collection}.${name}` : name;

const GIVES_NOTHING = 'must not be empty: its expression returns nothing for this item';

/** The fields of each item of a run. */
export function parametersIn(context: IExecuteFunctions): (itemIndex: number) => Parameters {
	const fixed = new FixedParameters(context);
	return (itemIndex) => new Parameters(context, fixed, itemIndex);
}

/**
 * The values of fields that contain no expression. They are the same for every item, and n8n takes its time for each of
 * them, so it is asked once in a run. Each reader gets a copy: what ends in the output of one item belongs to that item alone.
 */
class FixedParameters {
	private readonly typed: INodeParameters;

	private readonly values = new Map<string, unknown>();

	constructor(private readonly context: IExecuteFunctions) {
		this.typed = context.getNode().parameters;
	}

	isFixed(path: string): boolean {
		return this.values.has(path) || !hasExpression(memberAt(this.typed, path));
	}

	read(path: string): unknown {
		if (!this.values.has(path)) this.values.set(path, this.context.getNodeParameter(path, 0, null));
		const value = this.values.get(path);
		// n8n's copy prepares for cycles even in a text or number, and this runs 40 times for each item.
		return typeof value === 'object' && value !== null ? deepCopy(value) : value;
	}
}

/** The members of what is no object are undefined. */
const memberAt = (value: unknown, path: string): unknown =>
	path
		.split('.')
		.reduce((outer, name) => (outer as Record<string, unknown> | null | undefined)?.[name], value);

/** n8n marks an expression by an equals sign in front, also within collections and lists. */
function hasExpression(typed: unknown): boolean {
	if (typeof typed === 'string') return typed.startsWith('=');
	return typeof typed === 'object' && typed !== null && Object.values(typed).some(hasExpression);
}
