import http from 'node:http';
import type { SignedRequest } from './signedRequests.mts';

export interface Load {
	/** From the first request to the last answer. */
	durationMs: number;
	/** Of each request, from its start to the end of its answer. */
	latenciesMs: number[];
}

/** Sends the requests over kept connections, so many at a time; throws unless each is answered with 200. */
export async function load(
	url: string,
	requests: readonly SignedRequest[],
	atOnce: number,
): Promise<Load> {
	const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
	const latenciesMs: number[] = [];
	let next = 0;
	const sendInTurn = async () => {
		for (let index = next++; index < requests.length; index = next++) {
			latenciesMs.push(await send(url, requests[index] as SignedRequest, agent));
		}
	};
	const startedMs = performance.now();
	await Promise.all(Array.from({ length: atOnce }, sendInTurn));
	const durationMs = performance.now() - startedMs;
	agent.destroy();
	return { durationMs, latenciesMs };
}

function send(url: string, { headers, body }: SignedRequest, agent: http.Agent): Promise<number> {
	const startedMs = performance.now();
	return new Promise((resolve, reject) => {
		const request = http.request(url, { method: 'POST', headers, agent }, (response) => {
			response.resume();
			response.once('end', () => {
				if (response.statusCode === 200) resolve(performance.now() - startedMs);
				else reject(new Error(`${url} answered ${response.statusCode}`));
			});
		});
		request.once('error', reject);
		request.end(body);
	});
}
