import { bad, good, isEmpty, type Result } from './result';

/** A whole number, also as text such as `"3"`. Bounds are inclusive. */
export function readInteger(
	raw: unknown,
	{ minimum, maximum }: { minimum?: number; maximum?: number } = {},
): Result<number> {
	const rule = ruleFor(minimum, maximum);
	if (isEmpty(raw)) return bad(rule);
	const number = typeof raw === 'string' && /^\s*-?\d+\s*$/.test(raw) ? Number(raw) : raw;
	if (typeof number !== 'number' || !Number.isSafeInteger(number)) return bad(rule);
	if (number < (minimum ?? -Infinity) || number > (maximum ?? Infinity)) return bad(rule);
	return good(number);
}

function ruleFor(minimum: number | undefined, maximum: number | undefined): string {
	if (minimum !== undefined && maximum !== undefined) {
		return `must be a whole number from ${minimum} to ${maximum}`;
	}
	if (minimum !== undefined) return `must be a whole number of at least ${minimum}`;
	return 'must be a whole number';
}

/** A finite number, also as text such as `"1.5"`, within the inclusive bounds. */
export function readNumber(
	raw: unknown,
	{ minimum = -Infinity, maximum = Infinity }: { minimum?: number; maximum?: number } = {},
): Result<number> {
	const number = typeof raw === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(raw) ? Number(raw) : raw;
	if (
		typeof number === 'number' &&
		Number.isFinite(number) &&
		number >= minimum &&
		number <= maximum
	) {
		return good(number);
	}
	return bad(
		maximum === Infinity ? 'must be a number' : `must be a number from ${minimum} to ${maximum}`,
	);
}
