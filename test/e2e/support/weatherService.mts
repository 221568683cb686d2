import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';

/**
 * In the shape of the active alerts of the US National Weather Service.
 *
 * @see https://www.weather.gov/documentation/services-web-api
 */
const FIXTURE = readFileSync(
	new URL('../fixtures/nws-active-alerts.json', import.meta.url),
	'utf8',
);

const TIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}-05:00/g;

interface Alerts {
	features: Array<{ properties: { id: string; messageType: string } }>;
	updated: string;
}

/** The alerts of the fixture as if they had been fetched now. */
export function alertsNow(): Alerts {
	const { updated } = JSON.parse(FIXTURE) as Alerts;
	const shiftMs = Date.now() - Date.parse(updated);
	const shifted = (time: string) => new Date(Date.parse(time) + shiftMs).toISOString();
	return JSON.parse(FIXTURE.replace(TIME, shifted)) as Alerts;
}

export interface WeatherService {
	/** What stands for `https://api.weather.gov/alerts/active`. */
	url: string;
	/** What the next requests get. */
	answer: unknown;
	/** The query and the user agent of each request. */
	requests: Array<{ query: unknown; userAgent: string | undefined }>;
	close(): Promise<void>;
}

/** Answers as the service does, content type included. */
export async function startWeatherService(): Promise<WeatherService> {
	const app = Fastify();
	const service: WeatherService = {
		url: '',
		answer: alertsNow(),
		requests: [],
		close: () => app.close(),
	};
	app.get('/alerts/active', async ({ query, headers }, reply) => {
		service.requests.push({ query, userAgent: headers['user-agent'] });
		return await reply.type('application/geo+json').send(JSON.stringify(service.answer));
	});
	await app.listen({ host: '127.0.0.1', port: 0 });
	const { port } = app.server.address() as AddressInfo;
	return Object.assign(service, { url: `http://127.0.0.1:${port}/alerts/active` });
}
