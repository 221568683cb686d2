import { relative } from 'node:path';
import { seconds } from '../lib/progress.mjs';
import { INTERRUPTED } from '../lib/runCommand.mts';
import { temporaryFolder } from '../lib/temporaryFolder.mts';
import { installN8n, N8N_VERSION } from '../n8n/install/installN8n.mts';
import { buildAndPack } from '../n8n/install/packPackage.mts';
import { logFileOf } from '../n8n/run/n8nProcess.mts';
import { demoPath, openDemoFolder } from './demoFolder.mts';
import { FIRST_EXAMPLE, readExamples, SCREEN_EXAMPLE } from './examples.mts';
import { activeWebhookPath, fillN8n } from './fillN8n.mts';
import { linksText } from './links.mts';
import { readOptions } from './options.mts';
import { skillAddresses } from './skillAddresses.mts';
import { startDemo } from './startDemo.mts';

const STEPS = 4;
const say = (line = '') => console.log(line);
const sayIndented = (line: string) => say(`  ${line}`);

/** What the end has to undo, newest last. */
const undo: Array<() => Promise<void>> = [];
let stepNumber = 0;
let ready = false;
let ending = false;

// npm passes on a signal that the terminal has sent to all: it comes twice.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);

await run().catch(giveUp);

async function run(): Promise<void> {
	const { reset } = readOptions(process.argv.slice(2));
	const folder = await openDemoFolder(demoPath, reset);
	undo.push(folder.close);
	const packed = temporaryFolder();
	undo.push(packed.remove);
	const tarball = await step('Build and pack the package', () => buildAndPack(packed.path));
	await step(`Install n8n ${N8N_VERSION}, unless it is there already`, () =>
		installN8n(sayIndented),
	);
	const { n8n, rest, isOwner, simulator } = await step(
		`Start n8n and the simulated Amazon (usually takes ${folder.kept ? '15' : '25'} seconds)`,
		async () => {
			const real = await startDemo(folder, tarball, sayIndented);
			undo.push(real.stop);
			real.n8n.ended.catch(({ message }: Error) =>
				giveUp(new Error(`${message}\n\nIt ended by itself: start again with npm start.`)),
			);
			return real;
		},
	);
	const paths = await step('Import the credential and the examples', async () => {
		if (!isOwner) return { webhookPath: undefined, screenPath: undefined };
		const ids = await fillN8n(rest, folder, await readExamples(), sayIndented);
		simulator.control.setSkillAddresses(await skillAddresses(rest, ids));
		return {
			webhookPath: await activeWebhookPath(rest, ids[FIRST_EXAMPLE]),
			screenPath: await activeWebhookPath(rest, ids[SCREEN_EXAMPLE]),
		};
	});
	const logFile = relative(process.cwd(), logFileOf(folder.userFolder));
	say(linksText({ n8nUrl: n8n.url, echoUrl: simulator.pageUrl, logFile, ...paths, isOwner }));
	ready = true;
	say('Each request to the simulated Amazon is printed here. Ctrl-C ends everything.\n');
}

async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
	stepNumber += 1;
	const startedMs = performance.now();
	say(`\n${stepNumber}/${STEPS} ${title}`);
	const result = await work();
	sayIndented(`done in ${seconds(startedMs)}`);
	return result;
}

/** What an interruption breaks is no news; its handler ends this process. */
async function giveUp(error: Error): Promise<void> {
	if (ending) return;
	console.error(`\n${error.message}`);
	await end(1);
}

function interrupt(): void {
	if (ending) return;
	say('\nStopping n8n and the simulated Amazon ...');
	void end(ready ? 0 : INTERRUPTED);
}

async function end(exitCode: number): Promise<never> {
	ending = true;
	for (const back of undo.splice(0).reverse()) await back();
	process.exit(exitCode);
}
