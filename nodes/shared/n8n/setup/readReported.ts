import type { CommonField } from '../../alexa/input/fields';
import { Problems } from '../../alexa/input/problem';
import { fail, ok } from '../../alexa/lib/result';
import type { Reported } from '../../alexa/setupReport/finding';
import type { Parameters } from '../parameters/parameters';

/** A value read from these fields of an item, or all that is wrong with them, expressions that failed included. */
export function readReported<T>(
	parameters: Parameters,
	fields: readonly [CommonField, ...CommonField[]],
	collect: (problems: Problems) => T | undefined,
): Reported<T> {
	const found = new Problems();
	const value = collect(found);
	const problems = new Problems();
	problems.include(
		parameters.problems.list.filter(({ field }) => fields.some((each) => each.field === field)),
	);
	problems.include(found.list);
	return value === undefined || problems.found ? fail(problems.list) : ok(value);
}
