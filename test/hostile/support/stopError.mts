import { expect } from 'vitest';
import type { RunResult } from '../../engine/support/run.mts';
import { namedIn } from './displayNames.mts';

/** What stops a run before anything is sent: one error with its code, and a field that is named. */
export function expectInvalidItems(
	error: NonNullable<RunResult['error']>,
	fields: ReadonlySet<string>,
): void {
	expect(error.name).toBe('NodeOperationError');
	const { data } = error.context as { data?: { code?: unknown } };
	expect(['INVALID_INPUT', 'EXPRESSION']).toContain(data?.code);
	expect(error.description).toContain(`Code: ${String(data?.code)}.`);
	expect(namedIn(error.description ?? '', fields)).toBeDefined();
}
