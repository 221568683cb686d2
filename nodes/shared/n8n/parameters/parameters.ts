import { deepCopy, type IExecuteFunctions, type INodeParameters } from 'n8n-workflow';
import { expressionProblem, Problems } from '../../alexa/input/problem';
import { clock } from '../runtime/clock';
import { plainCopy } from './plainCopy';
import { type CommonField, FIELDS } from '../../alexa/input/fields';

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

	/** The value of a field, or undefined if its expression failed or gave something that throws when it is looked at. */
	read({ name, field }: Pick<CommonField, 'name' | 'field'>): unknown {
		if (this.values.has(name)) return this.values.get(name);
		try {
			if (this.fixed.isFixed(name)) return this.fixed.read(name);
			const value: unknown = this.context.getNodeParameter(name, this.itemIndex, null);
			return this.remember(name, plainCopy(value));
		} catch (error) {
			this.problems.include([expressionProblem(field, error)]);
			return this.remember(name, undefined);
		}
	}

	private remember(name: string, value: unknown): unknown {
		this.values.set(name, value);
		return value;
	}

	/** The collection Options: an object, also where nothing was added. */
	get options(): Record<string, unknown> {
		const value = this.read(FIELDS.options);
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	}
}

/** The fields of each item of a run. */
export function parametersIn(context: IExecuteFunctions): (itemIndex: number) => Parameters {
	const fixed = new FixedParameters(context);
	return (itemIndex) => new Parameters(context, fixed, itemIndex);
}

/**
 * The values of fields that contain no expression. They are the same for every item, and n8n takes its time for each answer,
 * so it is asked once in a run. Each reader gets a copy: what ends in the output of one item belongs to that item alone.
 */
class FixedParameters {
	private readonly typed: INodeParameters;

	private readonly values = new Map<string, unknown>();

	constructor(private readonly context: IExecuteFunctions) {
		this.typed = context.getNode().parameters;
	}

	isFixed(name: string): boolean {
		return this.values.has(name) || !hasExpression(this.typed[name]);
	}

	read(name: string): unknown {
		if (!this.values.has(name)) this.values.set(name, this.context.getNodeParameter(name, 0, null));
		return deepCopy(this.values.get(name) as object);
	}
}

/** n8n marks an expression by an equals sign in front, also within collections and lists. */
function hasExpression(typed: unknown): boolean {
	if (typeof typed === 'string') return typed.startsWith('=');
	return typeof typed === 'object' && typed !== null && Object.values(typed).some(hasExpression);
}
