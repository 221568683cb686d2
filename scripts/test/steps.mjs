import { join } from 'node:path';
import { environmentForNpm, npm, runCommand } from '../lib/runCommand.mjs';
import { vitestCounts } from './vitestCounts.mjs';

const vitestScript = join('node_modules', 'vitest', 'vitest.mjs');

/** Every step gives how many tests passed and failed; one that is no test run counts as one. */
export function testSteps({ fast, cwd, reportFolder }) {
	const script = (name, title) => ({
		title,
		run: async () => {
			await npm(['run', '--silent', name], { cwd, env: environmentForNpm() });
			return { passed: 1, failed: 0 };
		},
	});
	const level = (project, title) => ({
		title,
		run: () => runVitest(project, cwd, join(reportFolder, `${project}.json`)),
	});
	const n8nInstall = {
		title: 'Install n8n',
		run: async () => {
			// A step of its own: it takes minutes once, far beyond the time a test may take.
			await runCommand(process.execPath, ['--import', 'tsx', 'scripts/installN8n.mts'], { cwd });
			return { passed: 1, failed: 0 };
		},
	};
	return [
		script('build', 'Build'),
		script('typecheck', 'Type check'),
		!fast && script('lint', 'Lint'),
		level('core', 'Core'),
		level('contract', 'Contract'),
		level('simulator', 'Stand-in'),
		level('engine', 'Engine'),
		!fast && level('package', 'Package'),
		!fast && n8nInstall,
		!fast && level('e2e', 'Real n8n'),
	].filter(Boolean);
}

async function runVitest(project, cwd, reportFile) {
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
	const args = [vitestScript, 'run', '--project', project, ...reporters];
	try {
		await runCommand(process.execPath, args, { cwd, env: environmentForNpm() });
		return vitestCounts(reportFile);
	} catch (error) {
		const { passed, failed } = vitestCounts(reportFile);
		// A run that breaks outside its tests has failed all the same.
		throw Object.assign(error, { counts: { passed, failed: Math.max(failed, 1) } });
	}
}
