import type { AddressInfo } from 'node:net';
import type { ClientSettings } from '../../../simulator/index.mts';
import { createControl } from '../../../simulator/control/control.mts';
import { regionOf } from '../../../simulator/server/hosts.mts';
import { buildServer } from '../../../simulator/server/server.mts';
import { Standin } from '../../../simulator/state/amazonState.mts';
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

/** The same, with the times of the first and the last arrival; NaN where there was none. */
export interface Arrivals extends Tally {
	firstAtMs: number;
	lastAtMs: number;
}

export type StandinJob =
	| { do: 'start'; clients: ClientSettings[] }
	| { do: 'arm'; latencyMs: number }
	| { do: 'tally' };

export type StandinAnswer = Partial<Arrivals> & { url?: string };

/** Longer than any benchmark, so that no renewal falls into a figure. */
const TOKEN_LIFETIME_SECONDS = 86_400;

const ACCEPTED = 202;

/** More would fill the memory in a run of very many items. */
const KEPT_RECORDS = 1_000;

let standin = new Standin({});
let seen = nothingSeen();

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

function nothingSeen() {
	return { accepted: 0, refused: 0, firstAtMs: NaN, lastAtMs: NaN };
}

async function start(clients: ClientSettings[]): Promise<string> {
	standin = new Standin({ clients, tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS });
	const app = buildServer(standin, createControl(standin), undefined);
	app.addHook('onRequest', async ({ url }) => {
		if (!isApi(url)) return;
		seen.lastAtMs = Date.now();
		if (Number.isNaN(seen.firstAtMs)) seen.firstAtMs = seen.lastAtMs;
	});
	app.addHook('onResponse', async ({ url }, { statusCode }) => {
		if (!isApi(url)) return;
		if (statusCode === ACCEPTED) seen.accepted += 1;
		else seen.refused += 1;
		if ((seen.accepted + seen.refused) % KEPT_RECORDS === 0) standin.log.clear();
	});
	await app.listen({ port: 0, host: '127.0.0.1' });
	return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

const isApi = (url: string) => regionOf(url) !== undefined;

/** Forgets everything but the tokens: a reset would refuse those that the contenders hold. */
function arm(latencyMs: number): StandinAnswer {
	for (const part of [standin.pending, standin.log, standin.faults, standin.counters]) part.reset();
	seen = nothingSeen();
	if (latencyMs > 0) standin.faults.add({ match: {}, delayMs: latencyMs, times: Infinity });
	return {};
}

function tally(): Arrivals {
	const { exchanges, connections } = standin.counters.counts();
	const spanMs = Number.isNaN(seen.firstAtMs) ? 0 : seen.lastAtMs - seen.firstAtMs;
	return { ...seen, exchanges, connections, spanMs };
}
