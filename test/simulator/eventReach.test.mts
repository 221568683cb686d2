import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleDevices, startSimulator, type Simulator } from '../../simulator/index.mts';
import { clock, eventRequest, senders, unicast, type EventRequest } from './helpers.mts';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ devices: exampleDevices, now: () => clock.now });
});
beforeEach(() => simulator.control.reset());
afterAll(() => simulator.close());

const [english] = exampleDevices.map(({ userId }) => userId) as [string];
const SILENT = 'the device speaks fr-FR, and the request has no texts for it (only en-US, de-DE)';

async function send(changes: EventRequest = {}, region = 'eu') {
	const { sendEvent } = await senders(simulator);
	const { status } = await sendEvent(eventRequest(changes), { region, stage: 'development' });
	expect(status).toBe(202);
	const { outcome = '', reaches } = simulator.control.requests().at(-1) ?? {};
	return { outcome: outcome.replace('AMAZON.WeatherAlert.Activated: ', ''), reaches };
}

describe('the outcome of a multicast', () => {
	it('names the devices that are missed as their cards do, and why', async () => {
		simulator.control.putDevice({ region: 'eu', locale: 'fr-FR' });
		const { outcome, reaches } = await send();
		expect(reaches).toBe('some');
		expect(outcome).toBe(
			`a notification is pending, on 1 of 2 devices in eu (development); not on Echo in Europe (French, France): ${SILENT}, so it stays silent`,
		);
	});

	it('names three of many, and counts the others', async () => {
		for (const locale of ['fr-FR', 'fr-CA', 'it-IT', 'es-ES', 'es-MX']) {
			simulator.control.putDevice({ region: 'eu', locale });
		}
		const { outcome } = await send();
		expect(outcome).toContain('on 1 of 6 devices');
		expect(outcome.match(/stays silent/g)).toHaveLength(3);
		expect(outcome).toMatch(/; and 2 more$/);
	});

	it('that nobody gets says why for the devices of the region', async () => {
		simulator.control.putDevice({ id: 'eu-de-de', notifications: false });
		expect(await send()).toEqual({
			outcome:
				'accepted, but nobody gets it: Echo in Europe (German, Germany): the user is not subscribed: they have switched off the notifications of this skill',
			reaches: 'nobody',
		});
	});

	it('without any device says that, and that nobody gets it', async () => {
		for (const { id } of exampleDevices) simulator.control.removeDevice(id);
		expect(await send()).toEqual({
			outcome: 'accepted, but nobody gets it: there is no device',
			reaches: 'nobody',
		});
	});
});

describe('the outcome of a unicast', () => {
	it('counts the devices of the customer when one of them is missed', async () => {
		simulator.control.putDevice({ region: 'na', locale: 'fr-CA', userId: english });
		const { outcome, reaches } = await send({ relevantAudience: unicast(english) }, 'na');
		expect(reaches).toBe('some');
		expect(outcome).toMatch(
			/on 1 of 2 devices in na.*not on Echo in North America \(French, Canada\)/,
		);
	});
});
