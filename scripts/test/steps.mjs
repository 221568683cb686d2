import { CHROMIUM_ADVICE, findChromium } from '../lib/chromium.mjs';
import { n8nInstall, npmScript, vitestProject } from './stepKinds.mjs';

const CHROMIUM = { program: 'Chromium', advice: CHROMIUM_ADVICE, find: () => findChromium() };

/** Shows each test when it ends: one of these may take many seconds. */
const SLOW = { reporter: 'verbose' };

/**
 * What `npm test` does, in this order; `selection` is all, fast or newest, `versions` are those of
 * n8n. All but the first step need the build, and some another step that they come after.
 */
export function testSteps({ selection, versions, cwd, reportFolder }) {
	const script = (name, title) => npmScript({ name, title, cwd });
	const level = (project, title, more) =>
		vitestProject({ project, title, cwd, reportFolder, ...more });
	const installed = (...of) => ({ after: of.map((version) => `Install n8n ${version}`) });
	const realN8n = versions.flatMap((version) => [
		n8nInstall({ version, title: `Install n8n ${version}`, cwd }),
		level(`e2e-${version}`, `Real n8n ${version}`, { ...SLOW, ...installed(version) }),
	]);
	const fast = [
		script('typecheck', 'Type check'),
		level('core', 'Core'),
		level('core-foreign-time', 'Core, foreign time settings'),
		level('contract', 'Contract'),
		level('simulator', 'Stand-in'),
		level('engine', 'Engine'),
		level('engine-foreign-time', 'Engine, foreign time settings'),
		level('receive', 'Receiving'),
		level('receive-foreign-time', 'Receiving, foreign time settings'),
		level('leaks', 'Leaks'),
		level('faults', 'Faults'),
		level('hostile', 'Hostile input'),
		level('scripts', 'Scripts'),
	];
	const all = [
		...fast,
		script('lint', 'Lint'),
		level('package', 'Package'),
		level('bench', 'Benchmark'),
		level('echo', 'Simulated Echo in Chromium', { ...SLOW, needs: [CHROMIUM] }),
		...realN8n,
		level('demo', 'npm start', { ...SLOW, ...installed(versions[0]) }),
		level('browser', 'Editor in Chromium', {
			...SLOW,
			...installed(...versions),
			needs: [CHROMIUM],
		}),
	];
	const afterBuild = { fast, all, newest: realN8n }[selection].map((step) => ({
		...step,
		after: ['Build', ...step.after],
	}));
	return [script('build', 'Build'), ...afterBuild];
}
