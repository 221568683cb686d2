import { MINUTE_MS } from '../lib/clock';
import { isPlainObject } from './json';
import type { FieldRef, Problems } from './problem';
import { parseChoice, parseNumber } from './values';

const UNIT_MS = { minutes: MINUTE_MS, hours: 60 * MINUTE_MS };

const UNITS = Object.keys(UNIT_MS) as Array<keyof typeof UNIT_MS>;

interface Duration {
	ms: number;
	/** As the user typed it, such as `3 minutes`. */
	typed: string;
}

/** A duration with its unit, as n8n gives the group: `{ duration: { amount, unit } }`. */
export function collectDuration(
	ref: FieldRef,
	raw: unknown,
	problems: Problems,
): Duration | undefined {
	const duration = isPlainObject(raw) ? raw.duration : undefined;
	if (!isPlainObject(duration)) {
		return problems.add(ref, raw, 'must be a number with a unit, such as 1 and Hours');
	}
	const unit = problems.take(ref, duration.unit, parseChoice(duration.unit, UNITS));
	const amount = problems.take(ref, duration.amount, parseNumber(duration.amount));
	if (unit === undefined || amount === undefined) return undefined;
	return {
		ms: Math.round(amount * UNIT_MS[unit]),
		typed: `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`,
	};
}
