import type { IExecuteFunctions } from 'n8n-workflow';
import { mask, safeText, shorten } from '../../alexa/input/problem';
import { clock } from '../runtime/clock';
import { TIME_ZONE_FIX } from '../../alexa/input/dateTime';
import { FixedParameters } from './fixedParameters';

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
