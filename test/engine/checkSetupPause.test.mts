import { expect, test } from 'vitest';
import { dist } from './support/engine.mts';

const { checkSetup } = dist('nodes/shared/n8n/setup/checkSetup.js') as {
	checkSetup(context: object, service: string, report: () => object[]): Promise<unknown[]>;
};

/** Longer than n8n may be kept busy. */
const LONG_MS = 20;

function keepBusy(): object[] {
	const startedMs = performance.now();
	while (performance.now() - startedMs < LONG_MS);
	return [];
}

test('n8n can do other things while the setup of item after item is checked', async () => {
	let others = 0;
	const timer = setInterval(() => others++);
	const context = {
		getInputData: () => [{}, {}, {}],
		getNode: () => ({ parameters: {} }),
		getExecutionCancelSignal: () => undefined,
		// Without a credential no exchange is tried.
		getCredentials: () => Promise.reject(new Error('example')),
		addExecutionHints: () => undefined,
	};
	let before = 0;
	const seen: number[] = [];
	await checkSetup(context, 'proactiveEvents', () => {
		seen.push(others - before);
		before = others;
		return keepBusy();
	});
	clearInterval(timer);
	expect(seen.slice(1).every((count) => count > 0)).toBe(true);
});
