import { isPlainObject } from '../../alexa/input/json';

/** What is nested deeper is refused by every field. */
const MAX_DEPTH = 100;

/**
 * A copy of lists and plain objects, so that a member that throws when it is looked at throws here, and never later. The
 * rest stays as it is: a Date, a DateTime, and what no field takes.
 */
export function plainCopy(
	value: unknown,
	depthLeft = MAX_DEPTH,
	copies = new Map<unknown, unknown>(),
): unknown {
	if (depthLeft === 0 || !(Array.isArray(value) || isPlainObject(value))) return value;
	const known = copies.get(value);
	if (known !== undefined) return known;
	// With its holes, which no field takes.
	const copy = Array.isArray(value) ? new Array<unknown>(value.length) : {};
	copies.set(value, copy);
	for (const [key, member] of Object.entries(value)) {
		// Not by assignment, which would change the prototype for the key `__proto__`.
		Object.defineProperty(copy, key, {
			value: plainCopy(member, depthLeft - 1, copies),
			enumerable: true,
			writable: true,
			configurable: true,
		});
	}
	return copy;
}
