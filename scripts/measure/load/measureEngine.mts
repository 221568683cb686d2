import { exampleClient } from '../../../simulator/index.mts';
import type { StandinAnswer, StandinJob } from '../bench/standin.worker.mts';
import { startWorker } from '../bench/worker.mts';
import type { Log } from '../../lib/progress.mjs';
import type { EngineAnswer, EngineJob } from './engineJob.mts';
import type { HeapKind } from './heapWatch.mts';
import { MOST_BYTES } from './loadLimits.mts';
import type { LoadCase, LoadPlan } from './loadPlan.mts';

export interface EngineRun extends EngineAnswer, LoadCase {
	heap: HeapKind;
}

export interface EngineResults {
	plan: LoadPlan;
	/** What n8n needs itself: the same items through a node that does nothing. */
	noOp: Record<HeapKind, EngineAnswer>;
	/** For the runs whose live heap is looked at: what n8n needs itself, and for each item what the node may take. */
	heapLimitMb: number;
	/** Of many items, both kinds. */
	many: EngineRun[];
	/** Of few items, of which only the time counts. */
	few: EngineRun[];
}

/** As V8 counts. */
const MB = 1024 ** 2;

type Job = Omit<EngineJob, 'url' | 'warmUpItems'>;

/** Each execution has a process of its own, and the stand-in another one. */
export async function measureEngine(
	plan: LoadPlan,
	nodeBinary: string,
	log: Log,
): Promise<EngineResults> {
	const standin = startWorker<StandinJob, StandinAnswer>('standin.worker.mts', nodeBinary);
	const { url = '' } = await standin.ask({ do: 'start', clients: [exampleClient] });
	const ask = async (job: Job, heapLimitMb?: number): Promise<EngineAnswer> => {
		await standin.ask({ do: 'arm', latencyMs: 0 });
		const whole = { ...job, url, warmUpItems: plan.warmUpItems };
		const answer = await inOwnProcess(whole, nodeBinary, flagsFor(heapLimitMb));
		const { accepted } = await standin.ask({ do: 'tally' });
		checkComplete(job, answer, (accepted ?? 0) - (job.node === 'noOp' ? 0 : warmUpSent(job, plan)));
		log(
			`${job.node}, ${job.mode}, ${job.items} items, ${job.heap}: ${(answer.durationMs / 1000).toFixed(1)} s, ${(answer.peakBytes / 1e6).toFixed(1)} MB`,
		);
		return answer;
	};
	const measured = async (
		one: LoadCase,
		{ items, heap, heapLimitMb }: { items: number; heap: HeapKind; heapLimitMb?: number },
	): Promise<EngineRun> => ({ ...one, heap, ...(await ask({ ...one, items, heap }, heapLimitMb)) });
	const nothing = { node: 'noOp', mode: 'stop', invalidEvery: 0, items: plan.many } as const;
	try {
		const noOp = {
			live: await ask({ ...nothing, heap: 'live' }),
			raw: await ask({ ...nothing, heap: 'raw' }),
		};
		const heapLimitMb = heapLimitMbFor(noOp.live, plan.many);
		const results: EngineResults = { plan, noOp, heapLimitMb, many: [], few: [] };
		for (const one of plan.cases) {
			for (let repeat = 0; repeat < plan.repeats; repeat++)
				results.few.push(await measured(one, { items: plan.few, heap: 'raw' }));
			results.many.push(await measured(one, { items: plan.many, heap: 'raw' }));
			results.many.push(await measured(one, { items: plan.many, heap: 'live', heapLimitMb }));
		}
		return results;
	} finally {
		await standin.stop();
	}
}

export const heapLimitMbFor = ({ baseBytes, peakBytes }: EngineAnswer, items: number): number =>
	Math.ceil((baseBytes + peakBytes + items * MOST_BYTES) / MB);

/** V8 ends a process that does not get by with so much, and collects garbage all the more before that. */
const flagsFor = (heapLimitMb: number | undefined): string[] => [
	'--expose-gc',
	...(heapLimitMb === undefined ? [] : [`--max-old-space-size=${heapLimitMb}`]),
];

async function inOwnProcess(
	job: EngineJob,
	nodeBinary: string,
	flags: string[],
): Promise<EngineAnswer> {
	const file = '../load/engine.worker.mts';
	const worker = startWorker<EngineJob, EngineAnswer>(file, nodeBinary, flags);
	try {
		return await worker.ask(job);
	} finally {
		await worker.stop();
	}
}

const validOf = ({ invalidEvery }: Job, items: number) =>
	invalidEvery === 0 ? items : items - Math.ceil(items / invalidEvery);

const warmUpSent = (job: Job, { warmUpItems }: LoadPlan) => validOf(job, warmUpItems);

/** What lost an item is no measurement. */
function checkComplete(job: Job, { items, sent }: EngineAnswer, accepted: number): void {
	const valid = validOf(job, job.items);
	const isSending = job.node !== 'noOp';
	if (items === job.items && sent === valid && (!isSending || accepted === valid)) return;
	throw new Error(
		`${job.node}, ${job.mode}: of ${job.items} items ${items} came out, ${sent} as sent, and ${accepted} were accepted.`,
	);
}
