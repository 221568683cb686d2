import axios from 'axios';
import { Agent } from 'node:http';
import pMap from 'p-map';
import type { SignedRequest } from './signedRequests.mts';

/** Over kept connections, this many at a time; throws unless each is acknowledged. */
export async function postAll(url: string, requests: readonly SignedRequest[], concurrency: number) {
	const httpAgent = new Agent({ keepAlive: true, maxSockets: concurrency });
	const post = async ({ body, headers }: SignedRequest) => {
		const sentMs = performance.now();
		await axios.post(url, body, { headers, httpAgent, proxy: false });
		return performance.now() - sentMs;
	};
	const startedMs = performance.now();
	/** Of each request, from its start to the end of its answer. */
	const latenciesMs = await pMap(requests, post, { concurrency });
	/** From the first request to the last answer. */
	const durationMs = performance.now() - startedMs;
	httpAgent.destroy();
	return { durationMs, latenciesMs };
}
