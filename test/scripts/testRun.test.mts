import { expect, test } from 'vitest';
import { MissingProgram } from '../../scripts/lib/missingProgram.mts';
import type { Level } from '../../scripts/test/levels.mts';
import { TestRun } from '../../scripts/test/testRun.mts';

const level = (name: string, ...needs: string[]): Level => ({
	name,
	kind: 'slow',
	needs,
	options: {},
});

const LEVELS = [level('core'), level('echo', 'Chromium'), level('browser', 'Chromium', 'n8n')];

test.each([
	[false, 'not run', 0],
	[true, 'failed', 1],
])(
	'a missing program, in CI %s → "%s", exit code %i; what needs it is named with the reason',
	async (isCi, result, exitCode) => {
		const run = new TestRun(() => undefined, isCi);
		const missing = new MissingProgram('Chromium is missing; to get it: install it.');
		await run.provide('Chromium', 'Find Chromium', () => Promise.reject(missing));
		const ran: string[] = [];
		await run.levels('Tests', LEVELS, async (names) => void ran.push(...names));
		expect([ran, run.exitCode()]).toEqual([['core'], exitCode]);
		expect(run.summary()[0]).toContain(`Find Chromium  ${result}`);
		expect(run.summary()).toContain(
			'\nNot run: echo, browser. Why: Chromium is missing; to get it: install it.',
		);
	},
);
