import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../lib/progress.mjs';
import { sendingWorkflow } from '../lib/workflows.mts';
import {
	CONTENDERS,
	type Cell,
	type Contender,
	type Plan,
	type SendingResult,
} from './contenders.mts';
import type { Rig } from './rig.mts';
import { senderOf } from './senders.mts';

const MS = 1000;

/** Lets garbage and closing connections of one run not fall into the next. */
const PAUSE_MS = 300;

const nameOf = (contender: Contender, atOnce: number) => `${contender}-${atOnce}`;

/** All contenders in turn; every second round goes backwards, so that none always follows the same other one. */
export async function measureSending(
	rig: Rig,
	{ rounds, warmUpItems, cells }: Plan,
	log: Log,
): Promise<SendingResult[]> {
	const contenders = Object.keys(CONTENDERS) as Contender[];
	const counts = [...new Set(cells.map(({ atOnce }) => atOnce))];
	for (const contender of contenders) {
		for (const atOnce of counts) {
			await publish(rig, contender, atOnce);
			await send(rig, contender, { items: warmUpItems, latencyMs: 0, atOnce });
		}
	}
	const results: SendingResult[] = [];
	for (let round = 1; round <= rounds; round += 1) {
		for (const cell of cells) {
			for (const contender of round % 2 === 1 ? contenders : contenders.toReversed()) {
				await sleep(PAUSE_MS);
				const title = `round ${round} of ${rounds}, ${cell.items} items, ${cell.latencyMs} ms, ${cell.atOnce} at once, ${contender}`;
				const run = await send(rig, contender, cell).catch((error: Error) => {
					log(`${title}: ${error.message}`);
				});
				if (run === undefined) results.push({ ...cell, contender, round });
				else {
					const perSecond = (cell.items * MS) / run.result;
					log(`${title}: ${perSecond.toFixed(0)} items/s`);
					results.push({ ...cell, contender, round, perSecond, exchanges: run.exchanges });
				}
			}
		}
	}
	return results;
}

async function publish({ n8n, amazon }: Rig, contender: Contender, atOnce: number): Promise<void> {
	if (contender === 'sdk') return;
	const sender = await senderOf(contender, n8n.real.rest, { url: amazon.url, atOnce });
	await n8n.publish(sendingWorkflow(nameOf(contender, atOnce), sender));
}

/** In n8n as it records it for the sending node alone; in plain Node.js from the first call to the last answer. */
const send = (rig: Rig, contender: Contender, { items, latencyMs, atOnce }: Cell) =>
	rig.amazon.expect(items, latencyMs, async () => {
		if (contender === 'sdk') return await rig.sdk.ask({ url: rig.amazon.url, items, atOnce });
		const run = await rig.n8n.send(nameOf(contender, atOnce), items);
		return run.durationMs;
	});
