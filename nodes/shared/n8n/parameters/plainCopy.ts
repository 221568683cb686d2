import { type DateTimeLike, isDateTimeLike } from '../../alexa/input/dateTime';
import { isPlainObject, MAX_JSON_DEPTH } from '../../alexa/input/json';

/**
 * A copy of lists, plain objects and dates, so that a value that throws when it is looked at throws here, and never later.
 * The rest stays as it is: no field takes it, and none looks at it.
 */
export function plainCopy(
	value: unknown,
	depthLeft = MAX_JSON_DEPTH,
	copies = new Map<unknown, unknown>(),
): unknown {
	if (value instanceof Date) return new Date(Date.prototype.getTime.call(value));
	if (isDateTimeLike(value)) return new FixedDateTime(value);
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

/** What a DateTime of luxon, of whichever copy of it, says at the moment it is read. */
class FixedDateTime implements DateTimeLike {
	readonly isValid: boolean;

	private readonly epochMs: unknown;

	private readonly text: unknown;

	constructor(dateTime: DateTimeLike) {
		this.isValid = dateTime.isValid;
		this.epochMs = dateTime.toMillis();
		this.text = dateTime.toJSON?.();
	}

	toMillis(): unknown {
		return this.epochMs;
	}

	toUTC(): this {
		return this;
	}

	toJSON(): unknown {
		return this.text;
	}
}
