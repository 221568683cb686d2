import type { Result } from '../../../nodes/shared/alexa/lib/result.ts';

/** The value that was read; fails the test with the rule where there is none. */
export function valueOf<T>(read: Result<T>): T {
	if (!read.ok) throw new Error(`refused: ${read.error}`);
	return read.value;
}

/** The rule that is broken; fails the test where the value was taken. */
export function ruleOf(read: Result<unknown>): string {
	if (read.ok) throw new Error(`taken: ${JSON.stringify(read.value)}`);
	return read.error;
}
