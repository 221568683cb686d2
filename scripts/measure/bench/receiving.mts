import { setTimeout as sleep } from 'node:timers/promises';
import { median } from 'simple-statistics';
import { webhooksOf } from '../../n8n/rest/webhooksOf.mts';
import type { Rig } from '../lib/rig.mts';
import type { Plan } from './contenders.mts';
import { postAll } from './postAll.mts';
import { RECEIVERS, receivingWorkflow, type Receiver } from './receivers.mts';
import { signedRequests } from './signedRequests.mts';

export interface ReceivingResult {
	receiver: Receiver;
	round: number;
	perSecond: number;
	/** One after another: the median of the time from a request to its answer. */
	answerMs: number;
}

const MS = 1000;
/** Lets the executions of one run end before the next. */
const PAUSE_MS = 3000;

/** Every second round goes backwards, as in sending. */
export async function measureReceiving(
	rig: Rig,
	{ rounds, received }: Plan,
): Promise<ReceivingResult[]> {
	const receivers = Object.keys(RECEIVERS) as Receiver[];
	const urls = new Map<Receiver, string>();
	for (const receiver of receivers) urls.set(receiver, await publish(rig, receiver));
	const post = async (receiver: Receiver, count: number, atOnce: number) =>
		await postAll(urls.get(receiver) as string, await signedRequests(count), atOnce);
	for (const receiver of receivers) await post(receiver, received.together, received.atOnce);
	const results: ReceivingResult[] = [];
	for (let round = 1; round <= rounds; round += 1) {
		for (const receiver of round % 2 === 1 ? receivers : receivers.toReversed()) {
			await sleep(PAUSE_MS);
			const { durationMs } = await post(receiver, received.together, received.atOnce);
			await sleep(PAUSE_MS);
			const { latenciesMs } = await post(receiver, received.oneByOne, 1);
			const perSecond = (received.together * MS) / durationMs;
			const answerMs = median(latenciesMs);
			results.push({ receiver, round, perSecond, answerMs });
			console.log(
				`round ${round} of ${rounds}, ${receiver}: ${perSecond.toFixed(0)} requests/s, answers in ${answerMs.toFixed(1)} ms`,
			);
		}
	}
	return results;
}

/** Gives its address. */
async function publish({ n8n }: Rig, receiver: Receiver): Promise<string> {
	const saved = await n8n.publish(receivingWorkflow(receiver));
	return `${n8n.real.rest.url}/webhook/${webhooksOf(saved)[0]?.path}`;
}
