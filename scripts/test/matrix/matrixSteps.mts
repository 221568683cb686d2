import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../../lib/progress.mjs';
import type { Step } from '../runSteps.mjs';
import { n8nInstall, npmScript, vitestProject } from '../stepKinds.mjs';
import { type Cell, OWN_CORE, titleOf } from './cells.mts';
import { makeEngineFolder } from './engineFolder.mts';

const cwd = fileURLToPath(new URL('../../..', import.meta.url));
const BUILD = 'Build';

/** What runs these cells, in their order; reports and copies of the package go to the folder. */
export function matrixSteps(cells: readonly Cell[], folder: string, log: Log): Step[] {
	const engineFolder = (version: string) => join(folder, `engine-${version}`);
	const steps = cells.flatMap((cell) =>
		cell.level === 'e2e'
			? inRealN8n(cell, folder)
			: [
					...(needsEngineFolder(cell) ? [preparation(cell, engineFolder(cell.version), log)] : []),
					inEngine(cell, folder, engineFolder(cell.version)),
				],
	);
	const isFirst = ({ title }: Step, index: number) =>
		steps.findIndex((step) => step.title === title) === index;
	return [npmScript({ name: 'build', title: BUILD, cwd }), ...steps.filter(isFirst)];
}

const needsEngineFolder = ({ version }: Cell) => version !== OWN_CORE;

const preparationTitle = (version: string) => `Prepare n8n-core ${version}`;

function preparation({ version }: Cell, folder: string, log: Log): Step {
	const run = async () => {
		await makeEngineFolder(folder, version, log);
		return { passed: 1, failed: 0, skipped: 0 };
	};
	return { title: preparationTitle(version), after: [BUILD], run };
}

function inEngine(cell: Cell, folder: string, engineFolder: string): Step {
	const isOther = needsEngineFolder(cell);
	return vitestProject({
		project: cell.level,
		title: titleOf(cell),
		cwd,
		reportFolder: join(folder, 'reports', cell.version),
		after: isOther ? [BUILD, preparationTitle(cell.version)] : [BUILD],
		...(isOther && { env: { ENGINE_FOLDER: engineFolder } }),
	});
}

function inRealN8n(cell: Cell, folder: string): Step[] {
	const { version } = cell;
	const install: Step = n8nInstall({ version, title: `Install n8n ${version}`, cwd });
	const tests = vitestProject({
		project: `e2e-${version}`,
		title: titleOf(cell),
		cwd,
		reportFolder: join(folder, 'reports'),
		reporter: 'verbose',
		after: [BUILD, install.title],
		env: { N8N_VERSION: version },
	});
	return [install, tests];
}
