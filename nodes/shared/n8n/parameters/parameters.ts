import { deepCopy, type IExecuteFunctions, type INodeParameters } from 'n8n-workflow';
import { mask, type Problem, safeText, shorten } from '../../alexa/input/problem';
import { clock } from '../runtime/clock';
import { TIME_ZONE_FIX } from '../../alexa/input/dateTime';

/** An expression of one field that threw. */
export interface ExpressionFlaw {
	field: string;
	reason: string;
}

const SHOWN_CHARACTERS = 200;

/** What n8n throws for each expression of a workflow whose time zone is not valid. */
const INVALID_TIME_ZONE = /invalid time ?zone/i;

export function expressionFlaw(field: string, error: unknown): ExpressionFlaw {
	const message = error instanceof Error ? error.message : 'it gives something that cannot be read';
	const reason = shorten(safeText(mask(message)), SHOWN_CHARACTERS);
	return {
		field,
		reason: INVALID_TIME_ZONE.test(message) ? `${reason}; ${TIME_ZONE_FIX}` : reason,
	};
}

/**
 * Reads the fields of one item; an expression that throws is noted with its field instead of ending the run. It remembers
 * what expressions gave and nothing else, since a run may hold one of these for each of very many items.
 */
export class Parameters {
	readonly flaws: ExpressionFlaw[] = [];

	/** What was right at this moment was right for the item. */
	readonly readAtMs = clock.now();

	private readonly values = new Map<string, unknown>();

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly fixed: FixedParameters,
		readonly itemIndex: number,
	) {}

	/** The value of a field, or undefined where its expression threw. */
	read(name: string, displayName: string): unknown {
		if (this.values.has(name)) return this.values.get(name);
		try {
			if (this.fixed.isFixed(name)) return this.fixed.read(name);
			return this.remember(name, this.context.getNodeParameter(name, this.itemIndex, null));
		} catch (error) {
			this.noteFlaw(displayName, error);
			return this.remember(name, undefined);
		}
	}

	private remember(name: string, value: unknown): unknown {
		this.values.set(name, value);
		return value;
	}

	noteFlaw(field: string, error: unknown): void {
		this.flaws.push(expressionFlaw(field, error));
	}

	/** The collection Options: an object, also where nothing was added. */
	get options(): Record<string, unknown> {
		const value = this.read('options', 'Options');
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	}
}

/** The fields of each item of a run. */
export function parametersIn(context: IExecuteFunctions): (itemIndex: number) => Parameters {
	const fixed = new FixedParameters(context);
	return (itemIndex) => new Parameters(context, fixed, itemIndex);
}

/**
 * The values of fields that hold no expression. They are the same for every item, and n8n takes its time for each answer,
 * so it is asked once in a run. Each reader gets a copy: what ends in the output of one item is nobody else's.
 */
export class FixedParameters {
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

/** For operations whose result are problems: an expression that threw is one of its field. */
export const flawToProblem = ({ field, reason }: ExpressionFlaw): Problem => ({
	field,
	path: '',
	value: 'an expression',
	rule: `must hold an expression that can be resolved: ${reason}`,
});
