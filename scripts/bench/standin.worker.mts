import type { AddressInfo } from 'node:net';
import type { ClientSettings } from '../../simulator/index.mts';
import { createControl } from '../../simulator/control.mts';
import { buildServer } from '../../simulator/server.mts';
import { Standin } from '../../simulator/standin.mts';
import { serveJobs } from './serveJobs.mts';

/** What the stand-in has seen since it was armed. */
export interface Tally {
	accepted: number;
	refused: number;
	exchanges: number;
	connections: number;
	/** From the first to the last arrival. */
	spanMs: number;
}

export type StandinJob =
	| { do: 'start'; clients: ClientSettings[] }
	| { do: 'arm'; latencyMs: number }
	| { do: 'tally' };

export type StandinAnswer = Partial<Tally> & { url?: string };

/** Longer than any benchmark, so that no renewal falls into a figure. */
const TOKEN_LIFETIME_SECONDS = 86_400;

let standin = new Standin({});

serveJobs<StandinJob, StandinAnswer>(async (job) => {
	switch (job.do) {
		case 'start':
			return { url: await start(job.clients) };
		case 'arm':
			return arm(job.latencyMs);
		case 'tally':
			return tally();
	}
});

async function start(clients: ClientSettings[]): Promise<string> {
	standin = new Standin({ clients, tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS });
	const app = buildServer(standin, createControl(standin), undefined);
	await app.listen({ port: 0, host: '127.0.0.1' });
	return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

/** Forgets everything but the tokens: a reset would refuse those that the contenders hold. */
function arm(latencyMs: number): StandinAnswer {
	for (const part of [standin.pending, standin.log, standin.faults, standin.counters]) part.reset();
	if (latencyMs > 0) standin.faults.add({ match: {}, delayMs: latencyMs, times: Infinity });
	return {};
}

function tally(): Tally {
	const events = standin.log.list({ service: 'proactiveEvents' });
	const accepted = events.filter(({ status }) => status === 202).length;
	const { exchanges, connections } = standin.counters.counts();
	const first = events.at(0);
	const last = events.at(-1);
	const spanMs = first && last ? Date.parse(last.at) - Date.parse(first.at) : 0;
	return { accepted, refused: events.length - accepted, exchanges, connections, spanMs };
}
