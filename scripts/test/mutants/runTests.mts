import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startChild } from '../../lib/startChild.mjs';

export interface TestRun {
	/** Projects of vitest. */
	levels: readonly string[];
	/** Parts of the paths of test files; all of the levels if there are none. */
	files?: readonly string[];
	bail?: boolean;
}

/** What the changed code may take longer than any right one; it may wait forever. */
const LIMIT_MS = 20 * 60_000;

/** Which test failed first, or undefined if all passed. A run that does not end has failed, too. */
export async function firstFailure(folder: string, run: TestRun): Promise<string | undefined> {
	const report = join(folder, 'mutant-report.json');
	await rm(report, { force: true });
	const ended = await runVitest(folder, [
		'run',
		'--no-color',
		// A busy machine fails a test now and then; a mutant fails it twice.
		'--retry=1',
		...run.levels.flatMap((level) => ['--project', level]),
		...(run.bail ? ['--bail', '1'] : []),
		'--reporter=json',
		`--outputFile=${report}`,
		...(run.files ?? []),
	]);
	if (ended === 0) return undefined;
	if (ended === 'never') return 'the tests did not end';
	return await readFirstFailure(report);
}

function runVitest(folder: string, args: readonly string[]): Promise<number | 'never'> {
	return new Promise((resolve, reject) => {
		const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
		const child = startChild(process.execPath, [vitest, ...args], {
			cwd: folder,
			stdio: ['ignore', 'ignore', 'ignore'],
		});
		const timer = setTimeout(() => {
			child.kill('SIGKILL');
			resolve('never');
		}, LIMIT_MS);
		child.once('error', reject);
		child.once('close', (code: number | null) => {
			clearTimeout(timer);
			resolve(code ?? 1);
		});
	});
}

interface Report {
	testResults: Array<{
		name: string;
		message: string;
		assertionResults: Array<{ status: string; fullName: string }>;
	}>;
}

async function readFirstFailure(report: string): Promise<string> {
	const text = await readFile(report, 'utf8').catch(() => undefined);
	if (text === undefined) return 'the tests ended without a report';
	const { testResults } = JSON.parse(text) as Report;
	for (const { name, message, assertionResults } of testResults) {
		const file = name.replace(/^.*\/test\//, '');
		const failed = assertionResults.find(({ status }) => status === 'failed');
		if (failed) return `${file}: ${failed.fullName.trim()}`;
		if (message) return `${file}: ${message.split('\n')[0]}`;
	}
	return 'an error outside of the tests';
}
