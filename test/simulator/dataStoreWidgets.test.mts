import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeEach, describe, expect, it } from 'vitest';
import { exampleClient, exampleDevices, type SendToSkill } from '../../simulator/index.mts';
import { dataStoreClient, put, toDevices, toUser } from './dataStoreClient.mts';
import { callControl, useSimulator } from './helpers.mts';
import { useSkill } from './skillServer.mts';

const skill = useSkill();
const [american, german] = exampleDevices.map(({ userId }) => userId) as [string, string];
const SHOW = 'amzn1.ask.device.DEMO-NA-EN-US';
const ECHO = 'amzn1.ask.device.DEMO-EU-DE-DE';
const simulator = useSimulator({ devices: exampleDevices });
beforeEach(() => simulator.current.control.setSkillAddresses(skill.addresses()));

const contract = new URL('../../contract/dataStore/DataStoreSkillRequest.json', import.meta.url);
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const isOfContract = ajv.compile(JSON.parse(readFileSync(contract, 'utf8')) as object);

/** The requests that came, in their order. */
async function arrived(count: number) {
	await expect.poll(() => skill.arrived.length, { timeout: 5000 }).toBe(count);
	return skill.arrived.map(({ json }) => json);
}

const send = (target: ReturnType<typeof toUser>, content: unknown = {}, region = 'na') =>
	dataStoreClient(simulator.current, region).commandsV1({ commands: [put(content)], target });

describe('of the example devices', () => {
	it('the one with a screen has the widget, and the data is on it', async () => {
		const { results } = await send(toUser(american), { text: 'Hello' });
		expect(results).toEqual([{ deviceId: SHOW, type: 'SUCCESS' }]);
		expect(simulator.current.control.storedData('na-en-us')).toEqual({
			n8n: { tile: { text: 'Hello' } },
		});
		expect(simulator.current.control.requests({ service: 'dataStore' })).toMatchObject([
			{ reached: [{ device: 'na-en-us', reached: true }], reaches: 'all' },
		]);
	});

	it('one without a screen is an INVALID_DEVICE', async () => {
		expect((await send(toUser(german), {}, 'eu')).results).toEqual([
			{ deviceId: ECHO, type: 'INVALID_DEVICE', message: 'Device has no screen' },
		]);
	});

	it('one that was removed is DEVICE_PERMANENTLY_UNAVAILABLE, and one that never was INVALID_DEVICE', async () => {
		simulator.current.control.removeDevice('na-en-us');
		const { results } = await send(toDevices(SHOW, 'amzn1.ask.device.NOBODY'));
		expect(results.map(({ type }) => type)).toEqual([
			'DEVICE_PERMANENTLY_UNAVAILABLE',
			'INVALID_DEVICE',
		]);
	});
});

describe('what a customer does to the widget', () => {
	const system = {
		application: { applicationId: exampleClient.skillId },
		user: { userId: american },
		device: { deviceId: SHOW, supportedInterfaces: {} },
		apiEndpoint: 'https://api.amazonalexa.com',
		apiAccessToken: expect.any(String),
	};
	const [instanceId] = [expect.stringMatching(/^amzn1\.ask\.package\.v1\.instance\.v1\./)];
	const installed = (...versions: string[]) => ({
		installedPackages: versions.map((version) => ({ packageId: 'MessageTile', version })),
	});
	const usage = { packageId: 'MessageTile', packageVersion: '1.0.0' };

	it('sends UsagesRemoved and UsagesInstalled, and the data is gone', async () => {
		await send(toUser(american), { text: 'Hello' });
		expect(
			(await callControl(simulator.current, 'DELETE', '/devices/na-en-us/widget')).status,
		).toBe(200);
		await arrived(1);
		expect((await send(toUser(american))).results).toMatchObject([{ type: 'INVALID_DEVICE' }]);
		expect(
			(await callControl(simulator.current, 'POST', '/devices/na-en-us/widget', {})).status,
		).toBe(200);
		const requests = await arrived(2);
		expect(requests.map(({ context, request }) => [context, request.type])).toEqual([
			[
				{ System: system, 'Alexa.DataStore.PackageManager': installed() },
				'Alexa.DataStore.PackageManager.UsagesRemoved',
			],
			[
				{ System: system, 'Alexa.DataStore.PackageManager': installed('1.0.0') },
				'Alexa.DataStore.PackageManager.UsagesInstalled',
			],
		]);
		for (const { request } of requests) {
			const payload = { ...usage, usages: [{ location: 'FAVORITE', instanceId }] };
			expect(request).toMatchObject({ locale: 'en-US', payload });
			expect(isOfContract(request), JSON.stringify(isOfContract.errors)).toBe(true);
		}
		expect(simulator.current.control.storedData(SHOW)).toEqual({});
	});

	it('sends a tap with the address of the widget and the arguments, without a session', async () => {
		const args = ['button', 'Done'];
		const { status, json } = await callControl(simulator.current, 'POST', '/devices/na-en-us/tap', {
			arguments: args,
		});
		expect([status, json]).toEqual([200, { sent: true }]);
		const [tap] = await arrived(1);
		const [widget] = simulator.current.control.widgetDevice(SHOW).widgets;
		const address = `${exampleClient.skillId}_development/MessageTile/${widget?.instanceIds[0]}`;
		expect(tap).toEqual({
			version: '1.0',
			context: { System: system, 'Alexa.DataStore.PackageManager': installed('1.0.0') },
			request: {
				type: 'Alexa.Presentation.APL.UserEvent',
				requestId: expect.any(String),
				timestamp: expect.any(String),
				locale: 'en-US',
				arguments: args,
				presentationUri: `widget://${address}`,
			},
		});
	});
});

describe('a data store that is full', () => {
	it('tells the skill which command failed, does not run those after it, and the result is SUCCESS', async () => {
		const large = { text: 'x'.repeat(600_000) };
		await send(toUser(american), large);
		const failed = put({ ...large, more: true }, 'second');
		const { results } = await dataStoreClient(simulator.current).commandsV1({
			commands: [put({ n: 1 }, 'a'), failed, put({ n: 2 }, 'b')],
			target: toUser(american),
		});
		expect(results).toMatchObject([{ type: 'SUCCESS' }]);
		expect(Object.keys(simulator.current.control.storedData(SHOW).n8n ?? {})).toEqual([
			'tile',
			'a',
		]);
		const [told] = await arrived(1);
		expect(told?.request).toMatchObject({
			type: 'Alexa.DataStore.Error',
			error: {
				type: 'STORAGE_LIMIT_EXCEEDED',
				content: { deviceId: SHOW, failedCommand: failed, message: expect.any(String) },
			},
		});
		expect(isOfContract(told?.request)).toBe(true);
	});
});

describe('as an example', () => {
	it.each<SendToSkill>([
		{ type: 'Alexa.DataStore.PackageManager.UsagesInstalled' },
		{ type: 'Alexa.DataStore.PackageManager.UsagesRemoved', instanceIds: ['a', 'b'] },
		{ type: 'Alexa.DataStore.PackageManager.UpdateRequest', toVersion: '2.0.0' },
		{ type: 'Alexa.DataStore.PackageManager.InstallationError' },
		{ type: 'Alexa.DataStore.Error' },
	])('%j can be sent, and is what the contract says', async (request) => {
		const { acknowledged, attempts } = await simulator.current.control.sendToSkill(request);
		expect([acknowledged, attempts]).toEqual([true, 1]);
		const [{ request: sent } = { request: {} }] = await arrived(1);
		expect(isOfContract(sent), JSON.stringify(isOfContract.errors)).toBe(true);
	});

	it('is not sent again when the skill does not acknowledge it', async () => {
		skill.answers({ status: 500 });
		const type = 'Alexa.DataStore.PackageManager.UsagesInstalled';
		const delivery = await simulator.current.control.sendToSkill({ type });
		expect(delivery.acknowledged).toBe(false);
		expect(delivery).not.toHaveProperty('nextAttemptAt');
	});
});
