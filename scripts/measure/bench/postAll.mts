import axios from 'axios';
import { Agent } from 'node:http';
import type { SignedRequest } from './signedRequests.mts';

/** Over kept connections, this many at a time; throws unless each is acknowledged. */
export async function postAll(url: string, requests: readonly SignedRequest[], atOnce: number) {
	const httpAgent = new Agent({ keepAlive: true, maxSockets: atOnce });
	/** Of each request, from its start to the end of its answer. */
	const latenciesMs: number[] = [];
	const waiting = [...requests];
	const postInTurn = async () => {
		for (let request = waiting.shift(); request; request = waiting.shift()) {
			const sentMs = performance.now();
			await axios.post(url, request.body, { headers: request.headers, httpAgent, proxy: false });
			latenciesMs.push(performance.now() - sentMs);
		}
	};
	const startedMs = performance.now();
	await Promise.all(Array.from({ length: atOnce }, postInTurn));
	/** From the first request to the last answer. */
	const durationMs = performance.now() - startedMs;
	httpAgent.destroy();
	return { durationMs, latenciesMs };
}
