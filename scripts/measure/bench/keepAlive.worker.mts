import http from 'node:http';
import { EVENT_PATH, eventBodies } from './event.mts';
import { inParallel } from './inParallel.mts';
import type { PlainAnswer, PlainJob } from './plainJob.mts';
import { serveJobs } from './serveJobs.mts';

const agents = new Map<number, http.Agent>();

/** The least that Node.js can do for a request, on connections that stay open. */
serveJobs<PlainJob, PlainAnswer>(async ({ url, token, count, atOnce }) => {
	const agent = agents.get(atOnce) ?? new http.Agent({ keepAlive: true, maxSockets: atOnce });
	agents.set(atOnce, agent);
	const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
	const bodies = eventBodies(count);
	const startedMs = performance.now();
	await inParallel(bodies, atOnce, (body) =>
		post(`${url}/na${EVENT_PATH}`, { agent, headers, method: 'POST' }, JSON.stringify(body)),
	);
	return { durationMs: performance.now() - startedMs };
});

function post(url: string, options: http.RequestOptions, body: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = http.request(url, options, (response) => {
			response.resume();
			response.once('end', resolve);
		});
		request.once('error', reject);
		request.end(body);
	});
}
