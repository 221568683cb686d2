import pMap from 'p-map';
import { installAmazonTools } from '../amazonTools/installAmazonTools.mts';
import { CHROMIUM_MISSING, findChromium } from '../lib/chromium.mts';
import { MissingProgram } from '../lib/missingProgram.mts';
import { CommandError, npm } from '../lib/runCommand.mts';
import { temporaryFolder } from '../lib/temporaryFolder.mts';
import { installN8n } from '../n8n/install/installN8n.mts';
import { N8N_VERSIONS } from '../n8n/install/n8nVersions.mts';
import { packForAll } from '../n8n/install/packPackage.mts';
import { inCi } from './inCi.mts';
import { AMAZON_TOOLS, CHROMIUM, levelsFor, n8n, type Level } from './levels.mts';
import { newestN8n } from './newestN8n.mts';
import { TestRun } from './testRun.mts';
import { runVitest } from './vitest.mts';

const SELECTIONS: Readonly<Record<string, Array<Level['kind']>>> = {
	'': ['fast', 'slow', 'waiting'],
	'--fast': ['fast'],
	'--newest': ['waiting'],
};

/** Levels that wait do so about half of the time, so this many keep two processors busy. */
const AT_ONCE = 3;

const runVerbosely = (names: string[]) => runVitest(names, ['--reporter=verbose']);

const argument = process.argv.slice(2).join(' ');
const kinds = SELECTIONS[argument];
if (kinds === undefined) {
	console.error(`"${argument}" is unknown here: use --fast, --newest or nothing.`);
	process.exit(1);
}

const script = (name: string) => () => npm(['run', '--silent', name]);
const run = new TestRun(console.log, inCi());

try {
	const [isBuilt] = await Promise.all([
		run.step('Build', script('build')),
		...(argument === '--newest' ? [] : checks()),
	]);
	if (isBuilt) await testTheBuild();
	else run.leaveOut('the tests', '"Build" failed');
} catch (error) {
	if (!(error instanceof CommandError && error.signal)) throw error;
	run.leaveOut('what comes after it', 'the run was interrupted');
}
console.log(`\n${run.summary().join('\n')}`);
process.exitCode = run.exitCode();

/** Of what is not built: the build checks the types of the package. */
function checks(): Array<Promise<boolean>> {
	const typeCheck = run.step('Type check', script('typecheck:tools'));
	if (argument === '--fast') return [typeCheck];
	const lint = ['lint:package', 'lint:tools'].map((name) =>
		run.step(`npm run ${name}`, script(name)),
	);
	return [typeCheck, ...lint];
}

async function testTheBuild(): Promise<void> {
	if (argument === '--newest') await testNewest();
	else await testIn(N8N_VERSIONS, () => true);
}

async function testNewest(): Promise<void> {
	let version = '';
	await run.step('Find the newest n8n', async () => (version = await newestN8n()));
	if (version === '') return;
	// The configuration of vitest has a project for it, then.
	process.env.N8N_VERSION = version;
	await testIn([version], ({ name }) => name === `e2e-${version}`);
}

async function testIn(
	versions: readonly string[],
	isChosen: (level: Level) => boolean,
): Promise<void> {
	const levels = levelsFor(versions)
		.filter((level) => kinds?.includes(level.kind))
		.filter(isChosen);
	if (levels.some((level) => level.needs.includes(CHROMIUM))) {
		await run.provide(CHROMIUM, 'Find Chromium', findOrThrow);
	}
	if (levels.some((level) => level.needs.includes(AMAZON_TOOLS))) {
		await run.provide(AMAZON_TOOLS, `Install ${AMAZON_TOOLS}`, () =>
			installAmazonTools(console.log),
		);
	}
	const waiting = levels.filter(({ kind }) => kind === 'waiting');
	const others = levels.filter((level) => !waiting.includes(level));
	await run.levels('Tests', others, (names) => runVitest(names));
	if (waiting.length === 0) return;
	// Steps of their own: they take minutes once, far beyond the time a test may take. Most of it is waiting.
	await Promise.all(
		versions.map((version) =>
			run.provide(n8n(version), `Install n8n ${version}`, () => installN8n(console.log, version)),
		),
	);
	await run.step('Pack the package', () => packForAll(temporaryFolder().path));
	// Each in processes of its own.
	await pMap(waiting, (level) => run.levels(`Tests of ${level.name}`, [level], runVerbosely), {
		concurrency: AT_ONCE,
	});
}

async function findOrThrow(): Promise<void> {
	if (findChromium() === undefined) throw new MissingProgram(CHROMIUM_MISSING);
}
