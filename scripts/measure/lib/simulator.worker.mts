import type { AddressInfo } from 'node:net';
import { createControl } from '../../../simulator/control/control.mts';
import { regionOf } from '../../../simulator/server/hosts.mts';
import { buildServer } from '../../../simulator/server/server.mts';
import { AmazonState } from '../../../simulator/state/amazonState.mts';
import { exampleClient, proactiveEventsScope } from '../../../simulator/state/clients.mts';
import { serveJobs } from './serveJobs.mts';

/** Counted since the last job. */
interface Tally {
	accepted: number;
	refused: number;
	/** Tokens that Login with Amazon gave out. */
	exchanges: number;
}

export type SimulatorAnswer = Tally & { url: string; token: string };

/** Longer than any measurement, so that no renewal falls into a figure. */
const TOKEN_LIFETIME_SECONDS = 86_400;

const TOKEN_PATH = '/auth/o2/token';

/** The data store answers 200. */
const ACCEPTED = [200, 202];

/** More would fill the memory in a run of very many items. */
const KEPT_RECORDS = 1_000;

const amazon = new AmazonState({ tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS });
amazon.dataStore.rate.setLimit(Infinity);
const app = buildServer(amazon, createControl(amazon), undefined);
const NOTHING: Tally = { accepted: 0, refused: 0, exchanges: 0 };

let tally: Tally = { ...NOTHING };

app.addHook('onResponse', async ({ url }, { statusCode }) => {
	if (url === TOKEN_PATH) tally.exchanges += 1;
	if (regionOf(url) === undefined) return;
	tally[ACCEPTED.includes(statusCode) ? 'accepted' : 'refused'] += 1;
	if ((tally.accepted + tally.refused) % KEPT_RECORDS === 0) amazon.log.clear();
});

await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
const { grant } = amazon.tokens.mint(exampleClient.clientId, proactiveEventsScope);
const access = { url: `http://127.0.0.1:${port}`, token: grant.access_token };

/** Forgets everything but the tokens: a reset would refuse those that are in use. */
serveJobs<number, SimulatorAnswer>((latencyMs) => {
	const counted = tally;
	tally = { ...NOTHING };
	for (const part of [amazon.pending, amazon.log, amazon.faults]) part.reset();
	if (latencyMs > 0) amazon.faults.add({ match: {}, delayMs: latencyMs, times: Infinity });
	return { ...counted, ...access };
});
