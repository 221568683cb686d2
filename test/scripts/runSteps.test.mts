import { expect, test } from 'vitest';
import { CommandError } from '../../scripts/lib/runCommand.mjs';
import { inCi } from '../../scripts/test/inCi.mjs';
import { MissingProgram } from '../../scripts/test/missingProgram.mjs';
import { runSteps, type Counts, type Step } from '../../scripts/test/runSteps.mjs';
import { exitCodeOf, summaryLines } from '../../scripts/test/summary.mjs';

const BROWSER = { program: 'Chromium', advice: 'get one' };
const COMPILER = { program: 'g++', advice: 'get another' };

const passing = (title: string, more: Partial<Step> = {}, counts: Partial<Counts> = {}): Step => ({
	title,
	run: async () => ({ passed: 2, failed: 0, skipped: 0, ...counts }),
	...more,
});

const throwing = (title: string, error: Error, more: Partial<Step> = {}): Step => ({
	title,
	run: () => Promise.reject(error),
	...more,
});

const failing = (title: string, more?: Partial<Step>) =>
	throwing(title, new CommandError('It failed.', '', { exitCode: 1 }), more);

async function results(steps: Step[], missingFails = false) {
	const log: string[] = [];
	const outcomes = await runSteps(steps, { missingFails, log: (line) => log.push(line) });
	const lines = summaryLines(outcomes);
	return {
		results: outcomes.map(({ result }) => result),
		exitCode: exitCodeOf(outcomes),
		reasons: lines.filter((line) => line.startsWith('Not run')),
		last: lines.at(-1),
		log: log.join('\n'),
	};
}

test('all that passes is counted', async () => {
	expect(await results([passing('One'), passing('Two')])).toMatchObject({
		results: ['passed', 'passed'],
		exitCode: 0,
		reasons: [],
		last: '4 passed, 0 failed',
	});
});

test('each step is announced with its number, and its end with its duration', async () => {
	const { log } = await results([passing('One'), passing('Two')]);
	expect(log).toMatch(/=== 1\/2 One ===\n--- One: passed in [\d.]+ s\n\n=== 2\/2 Two ===/);
});

test('tests that were skipped are counted', async () => {
	expect((await results([passing('One', {}, { skipped: 3 })])).last).toBe(
		'2 passed, 0 failed, 3 skipped',
	);
});

test('what fails stops only what comes after it', async () => {
	const steps = [failing('Build'), passing('Unit', { after: ['Build'] }), passing('Other')];
	expect(await results(steps)).toMatchObject({
		results: ['failed', 'not run', 'passed'],
		exitCode: 1,
		reasons: ['Not run: Unit. Why: "Build" did not pass.'],
		last: '2 passed, 1 failed',
	});
});

test('the counts of a failed test run stand', async () => {
	const error = new CommandError('It failed.', '', { exitCode: 1 });
	const counts = { passed: 7, failed: 2, skipped: 0 };
	expect((await results([throwing('Unit', Object.assign(error, { counts }))])).last).toBe(
		'7 passed, 2 failed',
	);
});

test('after an interruption nothing is run any more', async () => {
	const interrupted = throwing('One', new CommandError('', '', { signal: 'SIGINT' }));
	expect(await results([interrupted, passing('Two')])).toMatchObject({
		results: ['interrupted', 'not run'],
		exitCode: 130,
	});
});

test('a mistake in the runner itself is not hidden', async () => {
	await expect(results([throwing('One', new TypeError('mistake'))])).rejects.toThrow('mistake');
});

const lacking: Step[] = [
	passing('Editor', { needs: [{ ...BROWSER, find: () => undefined }] }),
	throwing('Install', new MissingProgram(COMPILER)),
	passing('Real', { after: ['Install'] }),
	passing('Unit', { needs: [{ ...BROWSER, find: () => '/there' }] }),
];

test('for lack of a program a step is left out, and the end says which, why, and how to get it', async () => {
	expect(await results(lacking)).toMatchObject({
		results: ['not run', 'not run', 'not run', 'passed'],
		exitCode: 0,
		reasons: [
			'Not run: Editor. Why: Chromium is missing; to get it: get one.',
			'Not run: Install, Real. Why: g++ is missing; to get it: get another.',
		],
		last: '2 passed, 0 failed',
	});
});

test('in CI a missing program is a failure', async () => {
	expect(await results(lacking, true)).toMatchObject({
		results: ['failed', 'failed', 'not run', 'passed'],
		exitCode: 1,
		last: '2 passed, 2 failed',
		log: expect.stringContaining('This needs Chromium: get one.') as string,
	});
});

test.each([
	[{}, false],
	[{ CI: '' }, false],
	[{ CI: 'false' }, false],
	[{ CI: 'true' }, true],
	[{ CI: '1' }, true],
])('with %o this is CI: %s', (env, expected) => {
	expect(inCi(env)).toBe(expected);
});
