import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError, environmentForNpm, runCommand } from '../lib/runCommand.mts';
import { FAILED_TESTS_FILE } from './failedTestsReporter.mts';

const cwd = fileURLToPath(new URL('../../', import.meta.url));
const script = join('node_modules', 'vitest', 'vitest.mjs');

/** The tests of these projects; throws an error that names those that failed. */
export async function runVitest(
	projects: readonly string[],
	reporters: readonly string[] = ['--reporter=default'],
	env: Record<string, string> = {},
): Promise<void> {
	const chosen = projects.flatMap((project) => ['--project', project]);
	const listing = '--reporter=./scripts/test/failedTestsReporter.mts';
	const file = join(mkdtempSync(join(tmpdir(), 'failed-tests-')), 'list');
	try {
		await runCommand(process.execPath, [script, 'run', ...chosen, ...reporters, listing], {
			cwd,
			env: environmentForNpm({ ...env, [FAILED_TESTS_FILE]: file }),
		});
	} catch (error) {
		if (!(error instanceof CommandError) || error.signal || !existsSync(file)) throw error;
		throw new CommandError(readFileSync(file, 'utf8').trim(), error.output);
	}
}
