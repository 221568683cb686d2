import { type FieldRef, type Problem, problem } from './problem';
import type { Read } from './result';

/** Gathers all problems of an item, so that the user hears of every one at once. */
export class Problems {
	readonly list: Problem[] = [];

	add(ref: FieldRef, value: unknown, rule: string): undefined {
		this.list.push(problem(ref, value, rule));
		return undefined;
	}

	/** The value that was read, or undefined with the problem noted. `shown` replaces the raw value in the message. */
	take<T>(ref: FieldRef, raw: unknown, read: Read<T>, shown: unknown = raw): T | undefined {
		if (read.ok) return read.value;
		return this.add(ref, shown, read.rule);
	}

	get found(): boolean {
		return this.list.length > 0;
	}
}
