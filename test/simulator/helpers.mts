import { readFileSync, readdirSync } from 'node:fs';
import http from 'node:http';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import {
	exampleClient,
	startSimulator,
	type Simulator,
	type SimulatorOptions,
} from '../../simulator/index.mts';

export const eventsScope = 'alexa::proactive_events';
export const messagesScope = 'alexa:skill_messaging';

/** The clock of the simulator in these tests. */
export const clock = { now: Date.parse('2030-05-14T10:00:00.000Z') };
const startOfClock = clock.now;

/** One simulator for a test file, reset before each test. */
export function useSimulator(options: SimulatorOptions = {}): { readonly current: Simulator } {
	let simulator: Simulator | undefined;
	beforeAll(async () => {
		simulator = await startSimulator({ now: () => clock.now, ...options });
	});
	beforeEach(() => {
		clock.now = startOfClock;
		simulator?.control.reset();
	});
	afterAll(() => simulator?.close());
	return {
		get current() {
			if (!simulator) throw new Error('not started');
			return simulator;
		},
	};
}

interface Request {
	method?: string;
	path: string;
	headers?: Record<string, string>;
	body?: unknown;
}

interface Response {
	status: number;
	headers: http.IncomingHttpHeaders;
	text: string;
	json: Record<string, unknown>;
}

/** A plain HTTP call: paths go out as written, and the Host header can be set. */
export function call(simulator: Simulator, request: Request): Promise<Response> {
	const { method = 'POST', path, headers = {}, body } = request;
	const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
	return new Promise((resolve, reject) => {
		const outgoing = http.request(
			{ host: '127.0.0.1', port: simulator.port, method, path, headers, agent: false },
			(incoming) => {
				const chunks: Buffer[] = [];
				incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
				incoming.on('error', reject);
				incoming.on('end', () => {
					const text = Buffer.concat(chunks).toString('utf8');
					const isJson = incoming.headers['content-type']?.startsWith('application/json');
					resolve({
						status: incoming.statusCode ?? 0,
						headers: incoming.headers,
						text,
						json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
					});
				});
			},
		);
		outgoing.on('error', reject);
		outgoing.end(payload);
	});
}

export const callControl = (simulator: Simulator, method: string, path: string, body?: unknown) =>
	call(simulator, {
		method,
		path: `/_simulator${path}`,
		...(body !== undefined && { headers: { 'content-type': 'application/json' }, body }),
	});

export function tokenForm(scope: string, changes: Record<string, string> = {}): string {
	return new URLSearchParams({
		grant_type: 'client_credentials',
		client_id: exampleClient.clientId,
		client_secret: exampleClient.clientSecret,
		scope,
		...changes,
	}).toString();
}

export const formHeaders = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };

export function exchange(
	simulator: Simulator,
	body: string,
	headers: Record<string, string> = formHeaders,
) {
	return call(simulator, { path: '/auth/o2/token', headers, body });
}

export async function tokenFor(simulator: Simulator, scope: string): Promise<string> {
	const answer = await exchange(simulator, tokenForm(scope));
	return String(answer.json.access_token);
}

export function bearer(token: string): Record<string, string> {
	return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

export type EventRequest = Record<string, unknown>;

/** A valid request for now, with members replaced. */
export function eventRequest(changes: EventRequest = {}): EventRequest {
	return {
		timestamp: new Date(clock.now).toISOString(),
		referenceId: 'order~1',
		expiryTime: new Date(clock.now + 3_600_000).toISOString(),
		event: {
			name: 'AMAZON.WeatherAlert.Activated',
			payload: { weatherAlert: { source: 'localizedattribute:source', alertType: 'TORNADO' } },
		},
		localizedAttributes: [
			{ locale: 'en-US', source: 'Northern Weather Service' },
			{ locale: 'de-DE', source: 'Nordwetterdienst' },
		],
		relevantAudience: { type: 'Multicast', payload: {} },
		...changes,
	};
}

export function unicast(user: string) {
	return { type: 'Unicast', payload: { user } };
}

/** The published example requests of the eight events, by file name. */
export function exampleRequests(): { name: string; request: EventRequest }[] {
	const folder = new URL('../../contract/examples/requests/', import.meta.url);
	return readdirSync(folder).map((file) => ({
		name: file.replace(/\.json$/, ''),
		request: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as EventRequest,
	}));
}

/** Senders with a token of their own. */
export async function senders(simulator: Simulator) {
	const events = await tokenFor(simulator, eventsScope);
	const messages = await tokenFor(simulator, messagesScope);
	return {
		events,
		messages,
		sendEvent: (body: unknown, { region = 'na', stage = 'live' } = {}) =>
			call(simulator, {
				path: `/${region}/v1/proactiveEvents${stage === 'live' ? '' : '/stages/development'}`,
				headers: bearer(events),
				body,
			}),
		sendMessage: (userId: string, body: unknown, region = 'na') =>
			call(simulator, {
				path: `/${region}/v1/skillmessages/users/${encodeURIComponent(userId)}`,
				headers: bearer(messages),
				body,
			}),
	};
}
