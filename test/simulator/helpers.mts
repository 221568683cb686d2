import http from 'node:http';
import { afterAll, beforeEach } from 'vitest';
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

/** One simulator for a test file, reset before each test, and what calls it. */
export async function useSimulator(options: SimulatorOptions = {}) {
	clock.now = startOfClock;
	const simulator = await startSimulator({ now: () => clock.now, ...options });
	beforeEach(() => {
		clock.now = startOfClock;
		simulator.control.reset();
	});
	afterAll(() => simulator.close());
	return { ...simulator, ...callsTo(simulator) };
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
function call(port: number, request: Request): Promise<Response> {
	const { method = 'POST', path, headers = {}, body } = request;
	const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
	return new Promise((resolve, reject) => {
		const outgoing = http.request(
			{ host: '127.0.0.1', port, method, path, headers, agent: false },
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

export const tokenForm = (changes: Record<string, string> = {}): string =>
	new URLSearchParams({
		grant_type: 'client_credentials',
		client_id: exampleClient.clientId,
		client_secret: exampleClient.clientSecret,
		scope: eventsScope,
		...changes,
	}).toString();

export const formHeaders = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };

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

/** What calls a simulator; events and messages are sent with a new token each. */
export function callsTo({ port }: Simulator) {
	const exchange = (body = tokenForm(), headers: Record<string, string> = formHeaders) =>
		call(port, { path: '/auth/o2/token', headers, body });
	const tokenFor = async (scope = eventsScope) =>
		String((await exchange(tokenForm({ scope }))).json.access_token);
	return {
		call: (request: Request) => call(port, request),
		callControl: (method: string, path: string, body?: unknown) =>
			call(port, {
				method,
				path: `/_simulator${path}`,
				...(body !== undefined && { headers: { 'content-type': 'application/json' }, body }),
			}),
		exchange,
		tokenFor,
		sendEvent: async (changes: EventRequest = {}, { region = 'na', stage = 'live' } = {}) =>
			call(port, {
				path: `/${region}/v1/proactiveEvents${stage === 'live' ? '' : '/stages/development'}`,
				headers: bearer(await tokenFor()),
				body: eventRequest(changes),
			}),
		sendMessage: async (userId: string, body: unknown = { data: {} }, region = 'na') =>
			call(port, {
				path: `/${region}/v1/skillmessages/users/${encodeURIComponent(userId)}`,
				headers: bearer(await tokenFor(messagesScope)),
				body,
			}),
	};
}
