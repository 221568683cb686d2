import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatorControl } from '../../../simulator/index.mts';
import { measuredNow, type Measured } from '../../lib/machine.mts';
import { exampleCredential } from '../../n8n/rest/exampleCredential.mts';
import type { Measuring } from '../lib/command.mts';
import { type Execution, MeasuredN8n, type Sample } from '../lib/measuredN8n.mts';
import { makeFlaky } from './flakyAmazon.mts';
import type { Exchange } from './renewals.mts';
import { EVENT_NODE, ITEMS, MESSAGE_NODE, soakWorkflow } from './soakWorkflow.mts';

export interface SoakResults extends Measured {
	minutes: number;
	tokenLifetimeSeconds: number;
	samples: Sample[];
	executions: {
		count: number;
		/** Those that did not succeed, or gave out fewer items than they were given. */
		failed: Execution[];
	};
	/** Requests by service and the status they were answered with. */
	answers: Record<string, Record<string, number>>;
	exchanges: Exchange[];
}

const TOKEN_LIFETIME_SECONDS = 120;
const SAMPLE_EVERY_MS = 10_000;
const MINUTE_MS = 60_000;
/** Lets what has been started end. */
const GRACE_MS = 10_000;

/** Lets n8n send by its own schedule for so long, and says what became of it. */
export async function measureSoak(measuring: Measuring, minutes: number): Promise<SoakResults> {
	const n8n = await MeasuredN8n.start(measuring, {
		sampleEveryMs: SAMPLE_EVERY_MS,
		simulator: { tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS },
	});
	const { rest, simulator, n8n: server, install } = n8n.real;
	const credential = await rest.createCredential(exampleCredential());
	const workflow = await rest.createWorkflow(soakWorkflow(credential));
	const stopFaults = makeFlaky(simulator.control);
	await rest.activateWorkflow(workflow);
	for (let minute = 1; minute <= minutes; minute += 1) {
		await Promise.race([sleep(MINUTE_MS), server.ended]);
		const { length } = await n8n.executions();
		console.log(`minute ${minute} of ${minutes}: ${length} executions`);
	}
	await rest.deactivateWorkflow(workflow.id);
	stopFaults();
	await sleep(GRACE_MS);
	const executions = await n8n.executions();
	return {
		...(await measuredNow(install)),
		minutes,
		tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS,
		samples: await n8n.samples(),
		executions: { count: executions.length, failed: executions.filter(isFailed) },
		answers: answersTo(simulator.control),
		exchanges: exchangesAt(simulator.control),
	};
}

const isFailed = ({ status, nodes }: Execution) =>
	status !== 'success' || [EVENT_NODE, MESSAGE_NODE].some((name) => nodes[name]?.items !== ITEMS);

function answersTo(control: SimulatorControl): SoakResults['answers'] {
	const answers: SoakResults['answers'] = {};
	for (const { service, status } of control.requests()) {
		const ofService = (answers[service] ??= {});
		ofService[status] = (ofService[status] ?? 0) + 1;
	}
	return answers;
}

const exchangesAt = (control: SimulatorControl): Exchange[] =>
	control.requests({ service: 'lwa' }).map(({ at, rawBody }) => ({
		scope: new URLSearchParams(rawBody).get('scope') ?? '',
		atMs: Date.parse(at),
	}));
