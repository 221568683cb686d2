import { setTimeout as sleep } from 'node:timers/promises';
import { exampleClient } from '../../../simulator/index.mts';
import { CONTENDERS } from '../bench/contenders.mts';
import { credentialOf } from '../bench/n8nCredentials.mts';
import { N8nHost, type SendingRun } from '../bench/n8nHost.mts';
import type { Arrivals, StandinAnswer, StandinJob } from '../bench/standin.worker.mts';
import { startWorker } from '../bench/worker.mts';
import type { Log } from '../../lib/progress.mjs';
import type { N8nInstall } from '../../n8n/install/installN8n.mts';
import type { Mode } from './engineJob.mts';
import { type Answers, answersBetween } from './healthAnswers.mts';
import { HealthPolls, type Poll } from './healthPolls.mts';
import { healthWorkflow } from './healthWorkflow.mts';

export interface HealthCase {
	mode: Mode;
	concurrency: number;
}

export interface HealthRun extends HealthCase {
	items: number;
	durationMs: number;
	peakRss: number;
	/** From the start of the node to its first request, and from that to its last. */
	before: Answers;
	between: Answers;
}

const CASES: HealthCase[] = [
	{ mode: 'stop', concurrency: 10 },
	{ mode: 'continue', concurrency: 10 },
	{ mode: 'continue', concurrency: 50 },
	{ mode: 'errorOutput', concurrency: 10 },
];

const PAUSE_MS = 2_000;

interface Host {
	install: N8nInstall;
	tarball: string;
	folder: string;
}

/** In a whole n8n, whose health is asked for by this process. */
export async function measureHealth(
	host: Host,
	{ items, warmUpItems }: { items: number; warmUpItems: number },
	log: Log,
): Promise<HealthRun[]> {
	const { nodeBinary } = host.install;
	const standin = startWorker<StandinJob, StandinAnswer>('standin.worker.mts', nodeBinary);
	const { url = '' } = await standin.ask({ do: 'start', clients: [exampleClient] });
	const n8n = await N8nHost.start({ ...host, profileFolder: host.folder });
	try {
		const settings = credentialOf(CONTENDERS.alexa10, exampleClient, url);
		if (!settings) throw new Error('The node needs a credential.');
		const credential = await n8n.createCredential(settings);
		const runs: HealthRun[] = [];
		for (const one of CASES) {
			const path = `load-${one.mode.toLowerCase()}-${one.concurrency}`;
			const send = (count: number) =>
				n8n.send(path, count, async () => healthWorkflow(path, one, credential));
			await send(warmUpItems);
			await sleep(PAUSE_MS);
			await standin.ask({ do: 'arm', latencyMs: 0 });
			const polls = new HealthPolls(n8n.url);
			const sent = await send(items).finally(() => polls.stop());
			const arrivals = (await standin.ask({ do: 'tally' })) as Arrivals;
			if (arrivals.accepted !== items || arrivals.refused > 0)
				throw new Error(`${path}: ${arrivals.accepted} of ${items} were accepted.`);
			const run = { ...one, items, ...figures(sent, arrivals, await polls.stop()) };
			log(`${path}: before ${line(run.before)}; between ${line(run.between)}`);
			runs.push(run);
		}
		return runs;
	} finally {
		await n8n.stop();
		await standin.stop();
	}
}

const line = ({ count, failed, median, p99, longest }: Answers) =>
	`${count} answers, ${failed} failed, median ${median.toFixed(0)}, p99 ${p99.toFixed(0)}, longest ${longest.toFixed(0)} ms`;

function figures(
	{ startedAtMs, durationMs, peakRss }: SendingRun,
	{ firstAtMs, lastAtMs }: Arrivals,
	polls: readonly Poll[],
): Pick<HealthRun, 'durationMs' | 'peakRss' | 'before' | 'between'> {
	return {
		durationMs,
		peakRss,
		before: answersBetween(polls, startedAtMs, firstAtMs),
		between: answersBetween(polls, firstAtMs, lastAtMs),
	};
}
