import { afterEach, beforeEach, expect, it } from 'vitest';
import { announced, endOf, importExample, runExample } from '../support/example.mts';
import { control, rest, useRealN8n } from '../support/realN8n.mts';
import { alertsNow, startWeatherService, type WeatherService } from '../support/weatherService.mts';

useRealN8n();

let weather: WeatherService;
beforeEach(async () => {
	weather = await startWeatherService();
});
afterEach(() => weather.close());

/** Imports the template and lets its schedule come this many times; the fetch goes to the local service. */
async function run(times = 1) {
	const changes = { 'Get Active Alerts': { url: weather.url } };
	const { id } = await importExample('weather-alert', changes);
	const statuses: string[] = [];
	for (let time = 0; time < times; time += 1) {
		if (time > 0) weather.answer = updated();
		statuses.push((await rest.runWorkflow(id, 'Every 15 Minutes')).status);
	}
	return statuses;
}

/** The same storms a quarter of an hour later: other messages, with other ids. */
function updated() {
	const alerts = alertsNow();
	for (const { properties } of alerts.features) {
		if (!('parameters' in properties)) continue;
		properties.id += '.update';
		if (properties.messageType === 'Alert') properties.messageType = 'Update';
	}
	return alerts;
}

const minutesFromNow = (time: string) => Math.round((Date.parse(time) - Date.now()) / 60_000);

it('announces the warnings that Alexa has a sentence for, until they end', async () => {
	await run();
	expect(
		announced()
			.map(({ payload, expiryTime }) => ({ payload, minutes: minutesFromNow(expiryTime) }))
			.sort((a, b) => a.minutes - b.minutes),
	).toEqual([
		{
			payload: { weatherAlert: { alertType: 'TORNADO', source: 'localizedattribute:source' } },
			minutes: 45,
		},
		{
			payload: {
				weatherAlert: { alertType: 'THUNDER_STORM', source: 'localizedattribute:source' },
			},
			minutes: 120,
		},
	]);
});

it('names the issuing office to everyone, in every language', async () => {
	await run();
	const [notification] = control.pending();
	expect(notification).toMatchObject({ userId: null, stage: 'development' });
	const sources = notification?.localizedAttributes.map(({ source }) => source);
	expect(sources).toEqual(Array(17).fill('NWS Norman OK'));
});

it('announces a storm once, whatever updates it gets', async () => {
	await run(2);
	const statuses = control.requests({ service: 'proactiveEvents' }).map(({ status }) => status);
	expect([announced().length, statuses]).toEqual([2, [202, 202, 409, 409]]);
});

it('asks for one place, and says who asks', async () => {
	await run();
	expect(weather.requests).toEqual([
		{
			query: { point: '35.4676,-97.5164', status: 'actual' },
			userAgent: 'n8n weather alerts (you@example.com)',
		},
	]);
});

it('does nothing in fair weather', async () => {
	weather.answer = { ...alertsNow(), features: [] };
	expect([await run(), control.requests()]).toEqual([['success'], []]);
});

const WARNING = { ...alertsNow().features[0]?.properties, parameters: {} };

it.each([
	['no properties', undefined],
	['an event named as what every object has', { ...WARNING, event: 'constructor' }],
])('an alert with %s is skipped, and the others are announced', async (_name, properties) => {
	const alerts = alertsNow();
	weather.answer = { ...alerts, features: [{ properties }, ...alerts.features] };
	expect([await run(), announced().length]).toEqual([['success'], 2]);
});

it('an alert whose VTEC cannot be read is announced by its id', async () => {
	const parameters = { VTEC: [null] };
	weather.answer = { features: [{ properties: { ...WARNING, parameters } }] };
	expect([await run(), announced().length]).toEqual([['success'], 1]);
});

it.each([
	['no list of alerts', { type: 'FeatureCollection' }],
	['a problem', { type: 'https://api.weather.gov/problems/UnexpectedProblem', status: 500 }],
])('an answer with %s fails visibly, and is not taken for fair weather', async (_name, answer) => {
	weather.answer = answer;
	const changes = { 'Get Active Alerts': { url: weather.url } };
	const execution = await runExample('weather-alert', 'Every 15 Minutes', changes);
	const message = expect.stringContaining('did not answer with a list of alerts') as string;
	expect(endOf(execution)).toEqual(['error', message]);
});
