import type { Given } from '../../alexa/setupReport/finding';
import { Problems } from '../../alexa/input/problem';
import { flawToProblem, type Parameters } from '../parameters/parameters';
import { withoutUnresolved } from '../run/errors';

/**
 * A value read from the named fields of an item, or all that is wrong with them, expressions that threw included. An
 * expression may also give an object that throws when it is looked at; that counts as a flaw of the last field.
 */
export function readReported<T>(
	parameters: Parameters,
	fields: readonly [string, ...string[]],
	read: (problems: Problems) => T | undefined,
): Given<T> {
	const problems = new Problems();
	let value: T | undefined;
	try {
		value = read(problems);
	} catch (error) {
		parameters.noteFlaw(fields[fields.length - 1] ?? fields[0], error);
	}
	const flaws = parameters.flaws.filter(({ field }) => fields.includes(field));
	const found = [...flaws.map(flawToProblem), ...withoutUnresolved(problems.list, flaws)];
	return value === undefined || found.length > 0
		? { ok: false, problems: found }
		: { ok: true, value };
}
