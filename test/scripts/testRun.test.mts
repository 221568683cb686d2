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

const failing = (error: Error) => () => Promise.reject(error);
const missing = failing(new MissingProgram('Chromium is missing; to get it: install it.'));
const passing = () => Promise.resolve();

function start(isCi = false) {
	const said: string[] = [];
	const run = new TestRun((line) => said.push(line), isCi);
	const ran: string[] = [];
	const runAll = () => run.levels('Tests', LEVELS, async (names) => void ran.push(...names));
	const reasons = () =>
		run.summary().flatMap((line) => (line.includes('Not run: ') ? [line.trim()] : []));
	return { run, runAll, ran, reasons, said };
}

test('everything there and passed → all levels run, exit code 0', async () => {
	const { run, runAll, ran, reasons } = start();
	await run.provide('Chromium', 'Find Chromium', passing);
	await runAll();
	expect([ran, reasons(), run.exitCode()]).toEqual([['core', 'echo', 'browser'], [], 0]);
});

test.each([
	[false, 'not run', 0],
	[true, 'failed', 1],
])(
	'a missing program, in CI %s → "%s", exit code %i; what needs it is named with the reason',
	async (isCi, result, exitCode) => {
		const { run, runAll, ran, reasons } = start(isCi);
		await run.provide('Chromium', 'Find Chromium', missing);
		await runAll();
		expect(run.summary()[0]).toContain(`Find Chromium  ${result}`);
		expect([ran, run.exitCode()]).toEqual([['core'], exitCode]);
		expect(reasons()).toEqual([
			'Not run: echo, browser. Why: Chromium is missing; to get it: install it.',
		]);
	},
);
