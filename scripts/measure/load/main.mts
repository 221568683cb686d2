import { parseArgs } from 'node:util';
import { describeMachine } from '../bench/machine.mts';
import { saveMeasurements } from '../bench/measurements.mts';
import { packageHash } from '../bench/packageHash.mts';
import { replaceBlock } from '../bench/page.mts';
import { checkNodeVersion } from '../../lib/checkNodeVersion.mjs';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { engineVerdicts } from './engineVerdicts.mts';
import { isHealthMet } from '../../load/healthVerdict.mts';
import { FULL_PLAN, QUICK_PLAN } from './loadPlan.mts';
import { engineText, healthText } from './loadText.mts';
import { measureEngine } from './measureEngine.mts';
import { measureHealth } from './measureHealth.mts';
import { installN8n } from '../../n8n/install/installN8n.mts';
import { packPackage } from '../../n8n/install/packPackage.mts';

checkNodeVersion();

const COMMAND = 'npm run test:load';
const PARTS = ['engine', 'health'] as const;

const { values } = parseArgs({
	options: { quick: { type: 'boolean', default: false }, part: { type: 'string' } },
});
const plan = values.quick ? QUICK_PLAN : FULL_PLAN;
const say = (line: string) => console.log(line);

const install = await installN8n(say);
const folder = await temporaryFolder();
// Builds it as well, for the engine.
const tarball = await packPackage(folder.path);
const machine = await describeMachine(install);
const about = { packageHash: await packageHash(tarball), machine };

try {
	for (const part of partsWanted()) {
		const isMet = part === 'engine' ? await testEngine() : await testHealth();
		if (!isMet) process.exitCode = 1;
	}
} catch (error) {
	console.error(error);
	process.exitCode = 1;
} finally {
	await folder.remove();
}
// An n8n that has died leaves something that waits for it.
process.exit();

function partsWanted(): ReadonlyArray<(typeof PARTS)[number]> {
	const wanted = PARTS.filter((part) => values.part === undefined || part === values.part);
	if (wanted.length === 0) throw new Error(`The parts are ${PARTS.join(' and ')}.`);
	return wanted;
}

async function testEngine(): Promise<boolean> {
	const startedAt = new Date().toISOString();
	const results = await measureEngine(plan, install.nodeBinary, say);
	await report('engine', { startedAt, ...about, ...results }, (date) =>
		engineText(results, machine, date),
	);
	return engineVerdicts(results).every(({ isMemoryMet, isTimeMet }) => isMemoryMet && isTimeMet);
}

async function testHealth(): Promise<boolean> {
	const startedAt = new Date().toISOString();
	const counts = { items: plan.many, warmUpItems: plan.warmUpItems };
	const runs = await measureHealth({ install, tarball, folder: folder.path }, counts, say);
	await report('health', { startedAt, ...about, runs }, (date) => healthText(runs, machine, date));
	return runs.every(isHealthMet);
}

/** Only a full run is for the page. */
async function report<Results extends { startedAt: string }>(
	part: (typeof PARTS)[number],
	results: Results,
	textOn: (date: string) => string,
): Promise<void> {
	const text = textOn(results.startedAt.slice(0, 10));
	say(`\n${text}\n`);
	if (values.quick) return;
	await saveMeasurements(`load-${part}`, results);
	await replaceBlock(part, COMMAND, text);
	say('docs/performance.md is written.');
}
