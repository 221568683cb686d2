import { join } from 'node:path';
import type { WorkflowNode } from '../../n8n/rest/n8nTypes.mts';
import { AmazonProcess } from '../lib/amazonProcess.mts';
import type { Measuring } from '../lib/command.mts';
import { describeMachine, today, type Measured } from '../lib/machine.mts';
import { MeasuredN8n, type SendingRun } from '../lib/measuredN8n.mts';
import { median } from '../lib/statistics.mts';
import {
	alexaCredential,
	eventNode,
	messageNode,
	node,
	SENDING_NODE,
	sendingWorkflow,
} from '../lib/workflows.mts';
import { CASES, type CaseId, type LoadPlan, type SendingCase } from './cases.mts';
import { answersBetween, startPolls, type Answers } from './healthPolls.mts';

export interface CaseResult {
	/** Bytes of live heap for each of many items, above those of the No Operation node. */
	bytesPerItem: number;
	fewMs: number;
	manyMs: number;
	/** Of all of n8n, in bytes. */
	peakRss: number;
	/** Of n8n's health, while the node sent many items. */
	answers: Answers;
}

export interface LoadResults extends Measured {
	plan: LoadPlan;
	cases: Partial<Record<SendingCase, CaseResult>>;
}

/** In a whole n8n, whose health is asked for by this process. */
export async function measureLoad(
	{ folder, tarball, say, atEnd }: Measuring,
	plan: LoadPlan,
): Promise<LoadResults> {
	const n8n = await MeasuredN8n.start({ tarball, file: join(folder, 'n8n.jsonl'), log: say });
	atEnd(n8n.real.stop);
	const amazon = await AmazonProcess.start(n8n.real.install.nodeBinary);
	atEnd(() => amazon.stop());
	const send = async (id: CaseId, items: number, kind: 'timed' | 'live'): Promise<SendingRun> => {
		const { result } = await amazon.expect(CASES[id].sends ? items : 0, 0, async () => {
			const run = await n8n.send(nameOf(id, kind), items);
			say(
				`${id}, ${items} items, ${kind}: ${(run.durationMs / 1000).toFixed(1)} s, heap ${(run.peakHeap / 1e6).toFixed(0)} MB`,
			);
			return run;
		});
		return result;
	};
	await publishAll(n8n, amazon.url);
	for (const id of Object.keys(CASES) as CaseId[]) await send(id, plan.few, 'timed');
	const nothing = await send('noOp', plan.many, 'live');
	const cases: LoadResults['cases'] = {};
	for (const id of (Object.keys(CASES) as CaseId[]).filter((one) => one !== 'noOp')) {
		const few: number[] = [];
		for (let repeat = 0; repeat < plan.repeats; repeat += 1)
			few.push((await send(id, plan.few, 'timed')).durationMs);
		const stopPolls = startPolls(n8n.real.n8n.url);
		const many = await send(id, plan.many, 'timed').finally(stopPolls);
		const live = await send(id, plan.many, 'live');
		cases[id] = {
			bytesPerItem: (live.peakHeap - nothing.peakHeap) / plan.many,
			fewMs: median(few),
			manyMs: many.durationMs,
			peakRss: many.peakRss,
			answers: answersBetween(
				await stopPolls(),
				many.startedAtMs,
				many.startedAtMs + many.durationMs,
			),
		};
	}
	return { date: today(), machine: await describeMachine(n8n.real.install), plan, cases };
}

const nameOf = (id: CaseId, kind: 'timed' | 'live') => `load-${id.toLowerCase()}-${kind}`;

async function publishAll(n8n: MeasuredN8n, url: string): Promise<void> {
	const credential = await n8n.real.rest.createCredential(alexaCredential(url));
	const event = eventNode(SENDING_NODE, credential);
	const senders: Record<CaseId, WorkflowNode> = {
		noOp: node(SENDING_NODE, 'n8n-nodes-base.noOp', {}),
		event,
		eventContinue: { ...event, onError: 'continueRegularOutput' },
		message: messageNode(SENDING_NODE, credential),
	};
	for (const [id, sender] of Object.entries(senders))
		for (const kind of ['timed', 'live'] as const)
			await n8n.publish(sendingWorkflow(nameOf(id as CaseId, kind), sender));
}
