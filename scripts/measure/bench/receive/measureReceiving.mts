import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../../lib/progress.mjs';
import type { RealN8n } from '../../../n8n/run/realN8n.mts';
import { webhooksOf } from '../../../n8n/rest/webhooksOf.mts';
import { median } from '../statistics.mts';
import { load } from './load.mts';
import { RECEIVERS, receiverWorkflow, type ReceiverId } from './receivers.mts';
import { signedRequests } from './signedRequests.mts';

export interface ReceivingPlan {
	warmUp: number;
	requests: number;
	/** Sent one after another, for the time of an answer. */
	oneByOne: number;
	atOnce: number;
	repeats: number;
}

export const FULL_PLAN: ReceivingPlan = {
	warmUp: 200,
	requests: 200,
	oneByOne: 30,
	atOnce: 10,
	repeats: 5,
};

export const QUICK_PLAN: ReceivingPlan = {
	warmUp: 100,
	requests: 100,
	oneByOne: 30,
	atOnce: 10,
	repeats: 2,
};

export interface ReceivingRun {
	receiver: ReceiverId;
	repeat: number;
	perSecond: number;
	/** One after another: the median of the time from a request to its answer. */
	answerMs: number;
}

export interface ReceivingResults {
	plan: ReceivingPlan;
	runs: ReceivingRun[];
	/** All requests together. */
	sent: number;
	/** How often n8n asked for the certificates meanwhile. */
	certificateDownloads: number;
}

const ALL = Object.keys(RECEIVERS) as ReceiverId[];
const MS = 1000;
/** Lets the executions of one run end before the next. */
const PAUSE_MS = 3000;

/** Every second round goes backwards, so that none always runs in the wake of the same other one. */
export async function measureReceiving(
	{ rest, simulator }: RealN8n,
	plan: ReceivingPlan,
	log: Log,
): Promise<ReceivingResults> {
	const urls = new Map<ReceiverId, string>();
	for (const id of ALL) {
		const saved = await rest.createWorkflow(receiverWorkflow(id));
		await rest.activateWorkflow(saved);
		urls.set(id, `${rest.url}/webhook/${webhooksOf(saved)[0]?.path}`);
	}
	let sent = 0;
	const send = async (id: ReceiverId, count: number, atOnce: number) => {
		const requests = await signedRequests(count);
		sent += count;
		return await load(urls.get(id) as string, requests, atOnce);
	};
	for (const id of ALL) await send(id, plan.warmUp, plan.atOnce);
	const runs: ReceivingRun[] = [];
	for (let repeat = 0; repeat < plan.repeats; repeat += 1) {
		for (const receiver of repeat % 2 === 0 ? ALL : ALL.toReversed()) {
			await sleep(PAUSE_MS);
			const { durationMs } = await send(receiver, plan.requests, plan.atOnce);
			await sleep(PAUSE_MS);
			const { latenciesMs } = await send(receiver, plan.oneByOne, 1);
			const perSecond = (plan.requests * MS) / durationMs;
			runs.push({ receiver, repeat, perSecond, answerMs: median(latenciesMs) });
			log(
				`round ${repeat + 1}: ${receiver} ${perSecond.toFixed(0)}/s, answers in ${median(latenciesMs).toFixed(1)} ms`,
			);
		}
	}
	const { certificateDownloads } = simulator.control.counts();
	return { plan, runs, sent, certificateDownloads };
}
