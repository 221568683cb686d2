import { bad, good, type Read } from './result';

/** A finite number, also as text such as `"1.5"`, within the inclusive bounds. */
export function readNumber(
	raw: unknown,
	{ minimum = -Infinity, maximum = Infinity }: { minimum?: number; maximum?: number } = {},
): Read<number> {
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
