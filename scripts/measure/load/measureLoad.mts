import { measuredNow, type Measured } from '../../lib/machine.mts';
import { exampleCredentialAt } from '../../n8n/rest/exampleCredential.mts';
import type { WorkflowNode } from '../../n8n/rest/n8nTypes.mts';
import { node } from '../../n8n/rest/workflow.mts';
import { senderOf } from '../bench/senders.mts';
import type { Measuring } from '../lib/command.mts';
import { Rig } from '../lib/rig.mts';
import { eventNode, messageNode, SENDING_NODE, sendingWorkflow } from '../lib/workflows.mts';
import { ALL_CASES, CASES, type CaseId, type LoadPlan } from './cases.mts';
import { startPolls, type Answers } from './healthPolls.mts';

interface Timed {
	ms: number;
	/** Of n8n's health, from the call of the webhook to the end of the execution. */
	answers: Answers;
}

interface CaseResult {
	few: Timed;
	many: Timed;
	/** Of all of n8n with many items, in bytes. */
	peakRss: number;
	/** With many items, after garbage collections. */
	liveHeap: number;
}

export interface LoadResults extends Measured {
	plan: LoadPlan;
	cases: Record<CaseId, CaseResult>;
}

/** What the loop and the nodes have by default. */
const AT_ONCE = 10;

/** In a whole n8n, whose health is asked for by this process. */
export async function measureLoad(measuring: Measuring, plan: LoadPlan): Promise<LoadResults> {
	const rig = await Rig.start(measuring);
	const { n8n } = rig;
	const send = async (id: CaseId, items: number, kind: Kind) => {
		const { result } = await rig.expect(CASES[id].sends ? items : 0, 0, async () => {
			const answers = startPolls(n8n.real.n8n.url);
			const run = await n8n.send(nameOf(id, kind), items);
			return { ...run, timed: { ms: run.durationMs, answers: await answers() } };
		});
		console.log(`${id}, ${items} items, ${kind}: ${(result.timed.ms / 1000).toFixed(1)} s`);
		return result;
	};
	await publishAll(rig);
	for (const id of ALL_CASES) await send(id, plan.few, 'timed');
	const cases: Partial<LoadResults['cases']> = {};
	for (const id of ALL_CASES) {
		const { timed: few } = await send(id, plan.few, 'timed');
		const { timed: many, peakRss } = await send(id, plan.many, 'timed');
		const { peakHeap: liveHeap } = await send(id, plan.many, 'live');
		cases[id] = { few, many, peakRss, liveHeap };
	}
	return {
		...(await measuredNow(n8n.real.install)),
		plan,
		cases: cases as LoadResults['cases'],
	};
}

/** `live`: its memory is looked at after garbage collections, which take time (lib/n8n/hooks.js). */
type Kind = 'timed' | 'live';

const nameOf = (id: CaseId, kind: Kind) => `load-${id.toLowerCase()}-${kind}`;

async function publishAll({ n8n, access }: Rig): Promise<void> {
	const { rest } = n8n.real;
	const credential = await rest.createCredential(exampleCredentialAt(access.url));
	const event = eventNode(SENDING_NODE, credential);
	const senders: Record<CaseId, WorkflowNode> = {
		noOp: node(SENDING_NODE, 'n8n-nodes-base.noOp', {}),
		loop: await senderOf('loop', rest, access, AT_ONCE),
		event,
		eventContinue: { ...event, onError: 'continueRegularOutput' },
		message: messageNode(SENDING_NODE, credential),
	};
	for (const id of ALL_CASES)
		for (const kind of ['timed', 'live'] as const)
			await n8n.publish(sendingWorkflow(nameOf(id, kind), senders[id]));
}
