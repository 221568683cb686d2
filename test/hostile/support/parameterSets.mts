import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { HOSTILE_TIMES, hostileValue } from './hostileValues.mts';

/** A value for each parameter, and which of them are not meant to be good. */
export interface ParameterSet {
	values: Record<string, unknown>;
	hostile: string[];
}

/** Sets for one node, which takes each of them from the item that has it. */
export interface Batch {
	parameters: INodeParameters;
	sets: ParameterSet[];
}

/** How many of a set's parameters are not meant to be good. */
const HOSTILE_FIELDS = fc.oneof(
	{ weight: 5, arbitrary: fc.constant(0) },
	{ weight: 5, arbitrary: fc.constant(1) },
	{ weight: 2, arbitrary: fc.integer({ min: 2, max: 4 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 5, max: 30 }) },
);

/** Good values by the path of their parameter, such as `options.timeout`. */
type Good = Record<string, fc.Arbitrary<unknown>>;

function setOf(good: Good): fc.Arbitrary<ParameterSet> {
	const names = Object.keys(good);
	const some = HOSTILE_FIELDS.chain((count) => {
		const most = Math.min(count, names.length);
		return fc.subarray(names, { minLength: most, maxLength: most });
	});
	// fast-check prefers the first ones of a list in its first runs, and all fields are to have their turn
	return fc.noBias(some).chain((hostile) => {
		const bad = hostile.map((name) => [name, HOSTILE_TIMES[name] ?? hostileValue] as const);
		return fc
			.record({ ...good, ...Object.fromEntries(bad) })
			.map((values) => ({ values, hostile }));
	});
}

/** Parameters of a node; instead of a value that each set has for itself there are the good ones. */
export interface Generated {
	[name: string]: unknown;
}

/** The parameters with an expression in each place that has good values, which are put into `good`. */
function expressionsIn(value: unknown, good: Good, path: readonly string[] = []): unknown {
	if (value instanceof fc.Arbitrary) {
		const name = path.join('.');
		good[name] = value;
		return `={{ $json.values[${JSON.stringify(name)}] }}`;
	}
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).map(([key, member]) => [
		key,
		expressionsIn(member, good, [...path, key]),
	]);
	return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}

/** Batches of a node with these parameters, and the names that have a value in each of their sets. */
export interface Batches {
	title: string;
	names: string[];
	of(length: number): fc.Arbitrary<Batch>;
}

export function batchesOf(title: string, generated: Generated): Batches {
	const good: Good = {};
	const parameters = expressionsIn(generated, good) as INodeParameters;
	return {
		title,
		names: Object.keys(good),
		of: (length) =>
			fc.array(setOf(good), { minLength: length, maxLength: length }).map((sets) => ({
				parameters,
				sets,
				// the parameters are expressions that take what the sets have
				[fc.toStringMethod]: () => `${title} ${fc.stringify(sets)}`,
			})),
	};
}
