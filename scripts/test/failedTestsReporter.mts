import { appendFileSync } from 'node:fs';
import type { TestModule, Reporter } from 'vitest/node';

/** Where the reporter writes, as a variable of vitest's environment. */
export const FAILED_TESTS_FILE = 'FAILED_TESTS_FILE';

const SHOWN_LINES = 12;

/** With what a command printed last: the first line of its error says only that it failed. */
const firstLines = (text = '') => text.split('\n').slice(0, SHOWN_LINES).join('\n    ');

/** Writes a few lines for each test, and each file, that failed: a run of 25 minutes repeats them at its end. */
export default class FailedTestsReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const file = process.env[FAILED_TESTS_FILE];
		if (file === undefined) return;
		for (const line of modules.flatMap(failuresOf)) appendFileSync(file, `${line}\n`);
	}
}

function failuresOf(module: TestModule): string[] {
	const where = `${module.project.name}: ${module.relativeModuleId}`;
	return [
		...module.errors().map(({ message }) => `${where}: ${firstLines(message)}`),
		...[...module.children.allTests('failed')].map(
			(test) => `${where} > ${test.fullName}: ${firstLines(test.result().errors?.[0]?.message)}`,
		),
		...[...module.children.allSuites()].flatMap((suite) =>
			suite.errors().map(({ message }) => `${where} > ${suite.fullName}: ${firstLines(message)}`),
		),
	];
}
