import { setTimeout as sleep } from 'node:timers/promises';
import type { Rig } from '../lib/rig.mts';
import { startWorker, type Worker } from '../lib/worker.mts';
import { sendingWorkflow } from '../lib/workflows.mts';
import {
	CONTENDERS,
	type Cell,
	type Contender,
	type Plan,
	type SendingResult,
} from './contenders.mts';
import type { SdkJob } from './sdk.worker.mts';
import { senderOf } from './senders.mts';

const MS = 1000;

/** Lets garbage and closing connections of one run not fall into the next. */
const PAUSE_MS = 300;

const nameOf = (contender: Contender, atOnce: number) => `${contender}-${atOnce}`;

/** All contenders in turn; every second round goes backwards, so that none always follows the same other one. */
export async function measureSending(
	rig: Rig,
	{ rounds, warmUpItems, cells }: Plan,
): Promise<SendingResult[]> {
	const contenders = Object.keys(CONTENDERS) as Contender[];
	const { nodeBinary } = rig.n8n.real.install;
	const sdk = startWorker<SdkJob, number>(new URL('sdk.worker.mts', import.meta.url), nodeBinary);
	const counts = [...new Set(cells.map(({ atOnce }) => atOnce))];
	for (const contender of contenders) {
		for (const atOnce of counts) {
			await publish(rig, contender, atOnce);
			await send(rig, sdk, contender, { items: warmUpItems, latencyMs: 0, atOnce });
		}
	}
	const results: SendingResult[] = [];
	for (let round = 1; round <= rounds; round += 1) {
		for (const cell of cells) {
			for (const contender of round % 2 === 1 ? contenders : contenders.toReversed()) {
				await sleep(PAUSE_MS);
				const title = `round ${round} of ${rounds}, ${cell.items} items, ${cell.latencyMs} ms, ${cell.atOnce} at once, ${contender}`;
				try {
					const { result, exchanges } = await send(rig, sdk, contender, cell);
					const perSecond = (cell.items * MS) / result;
					console.log(`${title}: ${perSecond.toFixed(0)} items/s`);
					results.push({ ...cell, contender, round, perSecond, exchanges });
				} catch (error) {
					console.log(`${title}: ${(error as Error).message}`);
					results.push({ ...cell, contender, round });
				}
			}
		}
	}
	return results;
}

async function publish({ n8n, access }: Rig, contender: Contender, atOnce: number): Promise<void> {
	if (contender === 'sdk') return;
	const sender = await senderOf(contender, n8n.real.rest, access, atOnce);
	await n8n.publish(sendingWorkflow(nameOf(contender, atOnce), sender));
}

/** In n8n as it records it for the sending node alone; in plain Node.js from the first call to the last answer. */
const send = (
	rig: Rig,
	sdk: Worker<SdkJob, number>,
	contender: Contender,
	{ items, latencyMs, atOnce }: Cell,
) =>
	rig.expect(items, latencyMs, async () => {
		if (contender === 'sdk') return await sdk({ url: rig.access.url, items, atOnce });
		const run = await rig.n8n.send(nameOf(contender, atOnce), items);
		return run.durationMs;
	});
