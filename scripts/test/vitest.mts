import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
	CommandError,
	environmentForNpm,
	runCommand,
	type RunOptions,
} from '../lib/runCommand.mts';
import { temporaryFolder } from '../lib/temporaryFolder.mts';
import { FAILED_TESTS_FILE } from './failedTestsReporter.mts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const script = join('node_modules', 'vitest', 'vitest.mjs');

/** The tests of these projects; throws an error that names those that failed. */
export async function runVitest(
	projects: readonly string[],
	args: readonly string[] = ['--reporter=default'],
	options: RunOptions = {},
): Promise<void> {
	const chosen = projects.flatMap((project) => ['--project', project]);
	const listing = '--reporter=./scripts/test/failedTestsReporter.mts';
	const file = join(temporaryFolder().path, 'list');
	try {
		await runCommand(process.execPath, [script, 'run', ...chosen, ...args, listing], {
			cwd: repository,
			...options,
			env: environmentForNpm({ ...options.env, [FAILED_TESTS_FILE]: file }),
		});
	} catch (error) {
		if (!(error instanceof CommandError) || error.signal || !existsSync(file)) throw error;
		throw new CommandError(readFileSync(file, 'utf8').trim(), error.output);
	}
}
