import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from '../lib/ensureDependencies.mjs';
import { startWatchdog } from '../lib/startChild.mjs';
import { N8N_VERSIONS } from '../n8n/install/n8nVersions.mjs';
import { inCi } from './inCi.mjs';
import { newestN8n } from './newestN8n.mjs';
import { runSteps } from './runSteps.mjs';
import { testSteps } from './steps.mjs';
import { exitCodeOf, summaryLines } from './summary.mjs';

const INTERRUPTED = 130;
const SELECTIONS = { '': 'all', '--fast': 'fast', '--newest': 'newest' };
const cwd = fileURLToPath(new URL('../..', import.meta.url));

startWatchdog();

// The name lets a later run remove it if this one is killed.
const reportFolder = mkdtempSync(join(tmpdir(), `n8n-nodes-alexa-${process.pid}-`));
process.once('exit', () => rmSync(reportFolder, { recursive: true, force: true }));

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	console.error(error.message);
	process.exitCode = error.signal ? INTERRUPTED : 1;
}

async function main(args) {
	const selection = SELECTIONS[args.join(' ')];
	if (selection === undefined) {
		throw new Error(`"${args.join(' ')}" is unknown here: use --fast, --newest or nothing.`);
	}
	await ensureDependencies(cwd);
	const versions = selection === 'newest' ? [await chooseNewest()] : N8N_VERSIONS;
	const steps = testSteps({ selection, versions, cwd, reportFolder });
	const outcomes = await runSteps(steps, { missingFails: inCi(), log: console.log });
	console.log(`\n${summaryLines(outcomes).join('\n')}`);
	return exitCodeOf(outcomes);
}

/** The tests have a project for the version of this variable. */
async function chooseNewest() {
	process.env.N8N_VERSION = await newestN8n();
	return process.env.N8N_VERSION;
}
