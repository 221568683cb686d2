import { Problems } from '../../alexa/input/problem';
import type { Given } from '../../alexa/setupReport/finding';
import type { Parameters } from '../parameters/parameters';

/** A value read from the named fields of an item, or all that is wrong with them, expressions that failed included. */
export function readReported<T>(
	parameters: Parameters,
	fields: readonly [string, ...string[]],
	read: (problems: Problems) => T | undefined,
): Given<T> {
	const found = new Problems();
	const value = read(found);
	const problems = new Problems();
	problems.include(parameters.problems.list.filter(({ field }) => fields.includes(field)));
	problems.include(found.list);
	return value === undefined || problems.found
		? { ok: false, problems: problems.list }
		: { ok: true, value };
}
