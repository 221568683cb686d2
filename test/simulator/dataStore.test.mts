import { describe, expect, it } from 'vitest';
import {
	dataStoreClient,
	DEVICE,
	put,
	toDevices,
	toUser,
	USER,
	type Command,
} from './dataStoreClient.mts';
import { useSimulator } from './helpers.mts';

const simulator = await useSimulator();
const { control } = simulator;
const client = (region?: string) => dataStoreClient(simulator, region);
const run = (...commands: Command[]) => client().commandsV1({ commands, target: toUser() });

describe('the official client runs commands', () => {
	const before = [put({ text: 'A' }), put([{ n: 1 }], 'list'), put({ text: 'B' }, 'key', 'other')];
	const stored = { n8n: { tile: { text: 'A' }, list: [{ n: 1 }] }, other: { key: { text: 'B' } } };

	it.each<[string, Command, object]>([
		['PUT_NAMESPACE', { type: 'PUT_NAMESPACE', namespace: 'new' }, { ...stored, new: {} }],
		['PUT_NAMESPACE of one that is there', { type: 'PUT_NAMESPACE', namespace: 'n8n' }, stored],
		['PUT_OBJECT', put({ n: 1 }, 'more'), { ...stored, n8n: { ...stored.n8n, more: { n: 1 } } }],
		[
			'PUT_OBJECT of one that is there',
			put({ title: 'C' }),
			{ ...stored, n8n: { ...stored.n8n, tile: { title: 'C' } } },
		],
		['REMOVE_NAMESPACE', { type: 'REMOVE_NAMESPACE', namespace: 'n8n' }, { other: stored.other }],
		['REMOVE_NAMESPACE of none', { type: 'REMOVE_NAMESPACE', namespace: 'none' }, stored],
		[
			'REMOVE_OBJECT',
			{ type: 'REMOVE_OBJECT', namespace: 'n8n', key: 'list' },
			{ ...stored, n8n: { tile: { text: 'A' } } },
		],
		['REMOVE_OBJECT of none', { type: 'REMOVE_OBJECT', namespace: 'none', key: 'a' }, stored],
		['CLEAR', { type: 'CLEAR' }, {}],
	])('%s', async (_title, command, after) => {
		await run(...before);
		expect(control.storedData(DEVICE)).toEqual(stored);
		expect(await run(command)).toEqual({ results: [{ deviceId: DEVICE, type: 'SUCCESS' }] });
		expect(control.storedData(DEVICE)).toEqual(after);
	});

	it('in their order, and the answer is 200 with a request id', async () => {
		const commands = [put({ n: 1 }), { type: 'CLEAR' } as const, put({ n: 2 })];
		const answer = await client().callCommandsV1({ commands, target: toUser() });
		expect(answer.statusCode).toBe(200);
		expect(answer.headers.map(({ key }) => key)).toContain('x-amzn-requestid');
		expect(control.storedData(DEVICE)).toEqual({ n8n: { tile: { n: 2 } } });
		expect(control.requests({ service: 'dataStore' })).toMatchObject([
			{ region: 'na', userId: USER, status: 200, outcome: '3 commands: SUCCESS on 1 device' },
		]);
	});
});

describe('a target', () => {
	it('of devices gives a result for each of them', async () => {
		const ids = ['A', 'B'].map((name) => `amzn1.ask.device.${name}`);
		const target = toDevices(...ids);
		const { results } = await client().commandsV1({ commands: [put({})], target });
		expect(results).toEqual(ids.map((deviceId) => ({ deviceId, type: 'SUCCESS' })));
		for (const id of ids) expect(control.storedData(id)).toEqual({ n8n: { tile: {} } });
	});

	it('of a device of a user in another region gives INVALID_DEVICE', async () => {
		control.setUser(USER, { region: 'eu' });
		const target = toDevices(DEVICE);
		const { results } = await client().commandsV1({ commands: [put({})], target });
		const message = expect.any(String);
		expect(results).toEqual([{ deviceId: DEVICE, type: 'INVALID_DEVICE', message }]);
		expect(control.storedData(DEVICE)).toEqual({});
	});
});
