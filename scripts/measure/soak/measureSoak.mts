import { setTimeout as sleep } from 'node:timers/promises';
import { exampleClient, type SimulatorControl } from '../../../simulator/index.mts';
import type { Log } from '../../lib/progress.mjs';
import type { RealN8n } from '../../n8n/run/realN8n.mts';
import { makeFlaky } from './flakyAmazon.mts';
import type { Exchange } from './renewals.mts';
import { type EndedExecution, readSoakLog } from './soakLog.mts';
import type { SoakResults } from './soakResults.mts';
import { EVENT_NODE, ITEMS, MESSAGE_NODE, soakWorkflow } from './soakWorkflow.mts';

const MINUTE_MS = 60_000;
/** Lets what has been started end. */
const GRACE_MS = 10_000;

type Measured = Pick<
	SoakResults,
	'samples' | 'executions' | 'answers' | 'exchanges' | 'connections'
>;

/** Lets n8n send by its own schedule for so long, and says what became of it. */
export async function measureSoak(
	{ rest, simulator, n8n }: RealN8n,
	{ minutes, file }: { minutes: number; file: string },
	log: Log,
): Promise<Measured> {
	const { clientId, clientSecret } = exampleClient;
	const data = { clientId, clientSecret, region: 'na' };
	const credential = await rest.createCredential({ name: 'Alexa', type: 'alexaLwaApi', data });
	const workflow = await rest.createWorkflow(soakWorkflow(credential));
	const before = (await readSoakLog(file)).samples.length;
	const stopFaults = makeFlaky(simulator.control);
	await rest.activateWorkflow(workflow);
	for (let minute = 1; minute <= minutes; minute++) {
		await Promise.race([sleep(MINUTE_MS), n8n.ended]);
		const { executions } = await readSoakLog(file);
		log(`minute ${minute} of ${minutes}: ${executions.length} executions`);
	}
	const { samples } = await readSoakLog(file);
	await rest.deactivateWorkflow(workflow.id);
	stopFaults();
	await sleep(GRACE_MS);
	const { executions } = await readSoakLog(file);
	return {
		samples: samples.slice(before),
		executions: { count: executions.length, failed: executions.filter(isFailed) },
		answers: answersTo(simulator.control),
		exchanges: exchangesAt(simulator.control),
		connections: simulator.control.counts().connections,
	};
}

const isFailed = ({ status, items }: EndedExecution) =>
	status !== 'success' || [EVENT_NODE, MESSAGE_NODE].some((name) => items[name] !== ITEMS);

function answersTo(control: SimulatorControl): SoakResults['answers'] {
	const answers: SoakResults['answers'] = {};
	for (const { service, status } of control.requests()) {
		const ofService = (answers[service] ??= {});
		ofService[status] = (ofService[status] ?? 0) + 1;
	}
	return answers;
}

const exchangesAt = (control: SimulatorControl): Exchange[] =>
	control.requests({ service: 'lwa' }).map(({ at, rawBody, status }) => ({
		scope: new URLSearchParams(rawBody).get('scope') ?? '',
		atMs: Date.parse(at),
		status,
	}));
