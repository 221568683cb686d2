import type { Simulator } from '../simulator/index.mts';
import { importExample, webhookPath } from './demo/exampleWorkflow.mts';
import { answerBlock, requestBlock } from './demo/report.mts';
import { seconds } from './lib/progress.mjs';
import { temporaryFolder } from './lib/temporaryFolder.mts';
import { installN8n, N8N_VERSION } from './n8n/installN8n.mts';
import { packPackage } from './n8n/packPackage.mts';
import { OWNER, startRealN8n, type RealN8n } from './n8n/realN8n.mts';

const STEPS = 5;
const INTERRUPTED = 130;
const LOOK_EVERY_MS = 500;
const endsByItself = process.argv.includes('--once');
const say = (line = '') => console.log(line);
const sayIndented = (line: string) => say(`  ${line}`);

const packFolder = await temporaryFolder();
let stepNumber = 0;
let real: RealN8n | undefined;
let ready = false;
let interrupted = false;

// npm passes on a signal that the terminal has sent to all: it comes twice.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);

try {
	await run();
	ready = true;
	if (endsByItself) await end(0);
} catch (error) {
	// What an interruption breaks is no news; its handler ends this process.
	if (!interrupted) {
		console.error(`\n${error instanceof Error ? error.message : String(error)}`);
		await end(1);
	}
}

async function run(): Promise<void> {
	const tarball = await step('Build and pack the package', () => packPackage(packFolder.path));
	await step(`Install n8n ${N8N_VERSION}, unless it is there already`, () =>
		installN8n(sayIndented),
	);
	const { n8n, rest, simulator } = await step(
		'Start n8n with the package, and the stand-in',
		async () => {
			real = await startRealN8n({ tarball, log: sayIndented });
			return real;
		},
	);
	const workflow = await step('Create a credential, import and activate the example', () =>
		importExample(rest),
	);
	const path = webhookPath(workflow);
	const answer = await step('Call its webhook once', () => rest.callWebhook(path));
	say(`\nWhat the stand-in received\n`);
	const sayNewRequests = requestTeller(simulator);
	sayNewRequests();
	say(answerBlock(answer.status, answer.data));
	if (answer.status !== 200) throw new Error(`The example failed.\n${n8n.log().slice(-3000)}`);
	say(`\nEditor:   ${n8n.url}/workflow/${workflow.id}`);
	say(`Sign in:  ${OWNER.email} / ${OWNER.password}`);
	say(`Again:    curl -X POST ${n8n.url}/webhook/${path}`);
	if (endsByItself) return;
	say('\nWhat arrives from now on is printed here as well. Ctrl-C ends n8n and the stand-in.\n');
	setInterval(sayNewRequests, LOOK_EVERY_MS);
}

/** Each call prints the requests that were answered since the last. */
function requestTeller({ control }: Simulator): () => void {
	let told = 0;
	return () => {
		for (const request of control.requests()) {
			if (request.number <= told) continue;
			if (request.status === 0) return;
			say(`${requestBlock(request)}\n`);
			told = request.number;
		}
	};
}

async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
	stepNumber += 1;
	const startedMs = performance.now();
	say(`\n${stepNumber}/${STEPS} ${title}`);
	const result = await work();
	sayIndented(`done in ${seconds(startedMs)}`);
	return result;
}

function interrupt(): void {
	if (interrupted) return;
	interrupted = true;
	say('\nStopping n8n and the stand-in ...');
	void end(ready ? 0 : INTERRUPTED);
}

async function end(exitCode: number): Promise<never> {
	await real?.stop();
	await packFolder.remove();
	process.exit(exitCode);
}
