import { appendFileSync } from 'node:fs';
import type { TestModule, Reporter } from 'vitest/node';

/** Where the reporter writes, as a variable of vitest's environment. */
export const FAILED_TESTS_FILE = 'FAILED_TESTS_FILE';

const firstLine = (text: string | undefined) => text?.split('\n')[0] ?? '';

/** Writes a line for each test, and each file, that failed: a run of 25 minutes repeats them at its end. */
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
		...module.errors().map(({ message }) => `${where}: ${firstLine(message)}`),
		...[...module.children.allTests('failed')].map(
			(test) => `${where} > ${test.fullName}: ${firstLine(test.result().errors?.[0]?.message)}`,
		),
		...[...module.children.allSuites()].flatMap((suite) =>
			suite.errors().map(({ message }) => `${where} > ${suite.fullName}: ${firstLine(message)}`),
		),
	];
}
