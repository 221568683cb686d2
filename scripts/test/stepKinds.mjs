import { join } from 'node:path';
import { environmentForNpm, npm, runCommand } from '../lib/runCommand.mjs';
import { COMPILER_ADVICE, NO_COMPILER_EXIT_CODE } from '../n8n/install/compiler.mjs';
import { MissingProgram } from './missingProgram.mjs';
import { vitestCounts } from './vitestCounts.mjs';

const COMPILER = { program: 'a C++ compiler or a ready-made SQLite', advice: COMPILER_ADVICE };
const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
const vitestScript = join('node_modules', 'vitest', 'vitest.mjs');

/** Every step gives how many tests passed and failed; one that is no test run counts as one. */
export function npmScript({ name, title, cwd }) {
	const run = async () => {
		await npm(['run', '--silent', name], { cwd, env: environmentForNpm() });
		return ONE_PASSED;
	};
	return { title, after: [], run };
}

/** A step of its own: it takes minutes once, far beyond the time a test may take. */
export function n8nInstall({ version, title, cwd }) {
	const run = async () => {
		try {
			const args = ['--import', 'tsx', 'scripts/n8n/install/main.mts', version];
			await runCommand(process.execPath, args, { cwd });
			return ONE_PASSED;
		} catch (error) {
			if (error.exitCode === NO_COMPILER_EXIT_CODE) throw new MissingProgram(COMPILER);
			throw error;
		}
	};
	return { title, after: [], run };
}

/** The tests of one project of vitest.config.mts. */
export function vitestProject({
	project,
	title,
	cwd,
	reportFolder,
	reporter = 'default',
	env: extra = {},
	...more
}) {
	const reportFile = join(reportFolder, `${project}.json`);
	const args = ['run', '--project', project, `--reporter=${reporter}`];
	const report = ['--reporter=json', `--outputFile.json=${reportFile}`];
	const run = async () => {
		try {
			const env = environmentForNpm(extra);
			await runCommand(process.execPath, [vitestScript, ...args, ...report], { cwd, env });
			return vitestCounts(reportFile);
		} catch (error) {
			const counts = vitestCounts(reportFile);
			// A run that breaks outside its tests has failed all the same.
			throw Object.assign(error, { counts: { ...counts, failed: Math.max(counts.failed, 1) } });
		}
	};
	return { title, after: [], ...more, run };
}
