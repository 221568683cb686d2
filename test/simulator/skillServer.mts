import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { SimulatorControl } from '../../simulator/index.mts';
import { signingAuthority } from '../../simulator/skill/signingAuthority.mts';

/** A request as it came to the skill. */
interface Arrived {
	path: string;
	headers: http.IncomingHttpHeaders;
	bytes: Buffer;
	json: {
		session?: Record<string, unknown>;
		context: { System: Record<string, unknown> };
		request: Record<string, unknown>;
	};
}

export interface SkillAnswer {
	status?: number;
	headers?: Record<string, string>;
	body?: string | Buffer;
	/** It never comes. */
	never?: boolean;
}

export const spokenAnswer = (outputSpeech: object): SkillAnswer => ({
	headers: { 'content-type': 'application/json;charset=UTF-8' },
	body: JSON.stringify({ version: '1.0', response: { outputSpeech } }),
});

/**
 * A skill on this machine for a test file; before each test it forgets, and answers 200 with an empty body. A simulator
 * whose control is given sends to it.
 */
export function useSkill(control?: SimulatorControl) {
	const arrived: Arrived[] = [];
	let answer: (request: Arrived) => SkillAnswer = () => ({});
	const server = http.createServer((incoming, outgoing) => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			const bytes = Buffer.concat(chunks);
			const json = JSON.parse(bytes.toString('utf8')) as Arrived['json'];
			const request = { path: incoming.url ?? '', headers: incoming.headers, bytes, json };
			arrived.push(request);
			const { status = 200, headers = {}, body, never } = answer(request);
			if (!never) outgoing.writeHead(status, headers).end(body);
		});
	});
	beforeAll(async () => {
		// The keys take their time, which is not to be a test's.
		await signingAuthority();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	beforeEach(() => {
		arrived.length = 0;
		answer = () => ({});
		control?.setSkillAddresses(addresses());
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	const url = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
	/** An address for each kind of request. */
	const addresses = () => ({
		events: url('/events'),
		messages: url('/messages'),
		requests: url('/requests'),
		test: url('/test'),
	});
	return {
		/** In order. */
		arrived,
		answers: (next: typeof answer | SkillAnswer) => {
			answer = typeof next === 'function' ? next : () => next;
		},
		url,
		addresses,
	};
}
