import { describe, expect, it } from 'vitest';
import { exampleClient, exampleDevices, type SendToSkill } from '../../simulator/index.mts';
import { contractErrors } from '../contract/support/schemas.mts';
import { dataStoreClient, put, toDevices, toUser } from './dataStoreClient.mts';
import { useSimulator } from './helpers.mts';
import { useSkill } from './skillServer.mts';

const simulator = await useSimulator({ devices: exampleDevices });
const { callControl, control } = simulator;
const skill = useSkill(control);
const [american, german] = exampleDevices.map(({ userId }) => userId) as [string, string];
const SHOW = 'amzn1.ask.device.DEMO-NA-EN-US';
const ECHO = 'amzn1.ask.device.DEMO-EU-DE-DE';

const errorsOf = (request: unknown) =>
	contractErrors('dataStore/DataStoreSkillRequest.json', request);

/** The requests that came, in their order. */
async function arrived(count: number) {
	await expect.poll(() => skill.arrived.length, { timeout: 5000 }).toBe(count);
	return skill.arrived.map(({ json }) => json);
}

const write = (target: ReturnType<typeof toUser>, commands = [put({})], region = 'na') =>
	dataStoreClient(simulator, region).commandsV1({ commands, target });

describe('of the example devices', () => {
	it('the one with a screen has the widget, and the data is on it', async () => {
		const { results } = await write(toUser(american), [put({ text: 'Hello' })]);
		expect(results).toEqual([{ deviceId: SHOW, type: 'SUCCESS' }]);
		expect(control.storedData('na-en-us')).toEqual({ n8n: { tile: { text: 'Hello' } } });
		expect(control.requests({ service: 'dataStore' })).toMatchObject([
			{ reached: [{ device: 'na-en-us', reached: true }], reaches: 'all' },
		]);
	});

	it('one without a screen is an INVALID_DEVICE', async () => {
		expect((await write(toUser(german), [put({})], 'eu')).results).toEqual([
			{ deviceId: ECHO, type: 'INVALID_DEVICE', message: 'Device has no screen' },
		]);
	});

	it('one that was removed is DEVICE_PERMANENTLY_UNAVAILABLE, and one that never was INVALID_DEVICE', async () => {
		control.removeDevice('na-en-us');
		const { results } = await write(toDevices(SHOW, 'amzn1.ask.device.NOBODY'));
		expect(results.map(({ type }) => type)).toEqual([
			'DEVICE_PERMANENTLY_UNAVAILABLE',
			'INVALID_DEVICE',
		]);
	});
});

describe('what a customer does to the widget', () => {
	const contextWith = (...versions: string[]) => ({
		System: {
			application: { applicationId: exampleClient.skillId },
			user: { userId: american },
			device: { deviceId: SHOW, supportedInterfaces: {} },
			apiEndpoint: 'https://api.amazonalexa.com',
			apiAccessToken: expect.any(String),
		},
		'Alexa.DataStore.PackageManager': {
			installedPackages: versions.map((version) => ({ packageId: 'MessageTile', version })),
		},
	});

	it('sends UsagesRemoved and UsagesInstalled, and the data is gone', async () => {
		await write(toUser(american));
		expect((await callControl('DELETE', '/devices/na-en-us/widget')).status).toBe(200);
		await arrived(1);
		expect((await write(toUser(american))).results).toMatchObject([{ type: 'INVALID_DEVICE' }]);
		expect((await callControl('POST', '/devices/na-en-us/widget', {})).status).toBe(200);
		const requests = await arrived(2);
		expect(requests.map(({ context, request }) => [context, request.type])).toEqual([
			[contextWith(), 'Alexa.DataStore.PackageManager.UsagesRemoved'],
			[contextWith('1.0.0'), 'Alexa.DataStore.PackageManager.UsagesInstalled'],
		]);
		const instanceId = expect.stringMatching(/^amzn1\.ask\.package\.v1\.instance\.v1\./);
		for (const { request } of requests) {
			expect(request).toMatchObject({
				locale: 'en-US',
				payload: {
					packageId: 'MessageTile',
					packageVersion: '1.0.0',
					usages: [{ location: 'FAVORITE', instanceId }],
				},
			});
			expect(errorsOf(request)).toEqual([]);
		}
		expect(control.storedData(SHOW)).toEqual({});
	});

	it('sends a tap with the address of the widget and the arguments, without a session', async () => {
		const args = ['button', 'Done'];
		const answer = await callControl('POST', '/devices/na-en-us/tap', { arguments: args });
		expect([answer.status, answer.json]).toEqual([200, { sent: true }]);
		const [tap] = await arrived(1);
		const [widget] = control.widgetDevice(SHOW).widgets;
		const address = `${exampleClient.skillId}_development/MessageTile/${widget?.instanceIds[0]}`;
		expect(tap).toEqual({
			version: '1.0',
			context: contextWith('1.0.0'),
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
		await write(toUser(american), [put(large)]);
		const failed = put({ ...large, more: true }, 'second');
		const commands = [put({ n: 1 }, 'a'), failed, put({ n: 2 }, 'b')];
		const { results } = await write(toUser(american), commands);
		expect(results).toMatchObject([{ type: 'SUCCESS' }]);
		expect(Object.keys(control.storedData(SHOW).n8n ?? {})).toEqual(['tile', 'a']);
		const [told] = await arrived(1);
		expect(told?.request).toMatchObject({
			type: 'Alexa.DataStore.Error',
			error: {
				type: 'STORAGE_LIMIT_EXCEEDED',
				content: { deviceId: SHOW, failedCommand: failed, message: expect.any(String) },
			},
		});
		expect(errorsOf(told?.request)).toEqual([]);
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
		const { acknowledged, attempts } = await control.sendToSkill(request);
		expect([acknowledged, attempts]).toEqual([true, 1]);
		const [sent] = await arrived(1);
		expect(errorsOf(sent?.request)).toEqual([]);
	});
});
