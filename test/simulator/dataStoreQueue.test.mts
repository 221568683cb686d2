import { beforeEach, describe, expect, it } from 'vitest';
import {
	dataStoreClient,
	DEVICE,
	put,
	refusal,
	toDevices,
	toUser,
	USER,
} from './dataStoreClient.mts';
import { clock, useSimulator } from './helpers.mts';
import { useSkill } from './skillServer.mts';

const simulator = await useSimulator();
const HOUR_MS = 3_600_000;
const { control } = simulator;
const skill = useSkill(control);
const client = () => dataStoreClient(simulator);
const anHour = () => new Date(clock.now + HOUR_MS).toISOString();

beforeEach(() => {
	control.setOnline(DEVICE, false);
});

/** Queues for the device, which is offline; gives the id. */
async function queue(content: object = { text: 'late' }): Promise<string> {
	const { queuedResultId = '' } = await client().commandsV1({
		commands: [put(content)],
		target: toUser(),
		attemptDeliveryUntil: anHour(),
	});
	return queuedResultId;
}

const unavailable = { deviceId: DEVICE, type: 'DEVICE_UNAVAILABLE', message: 'Device is offline' };

describe('commands for a device that is offline', () => {
	it('wait, are listed, and are run when it comes back, in their order', async () => {
		const ids = [await queue({ n: 1 }), await queue({ n: 2 })];
		expect(await client().queuedResultV1(ids[0] ?? '')).toEqual({
			items: [unavailable],
			paginationContext: { totalCount: 1 },
		});
		control.setOnline(DEVICE, true);
		expect(control.storedData(DEVICE)).toEqual({ n8n: { tile: { n: 2 } } });
		for (const id of ids) {
			expect((await client().queuedResultV1(id)).items).toEqual([]);
		}
		expect(skill.arrived).toEqual([]);
	});

	it('are not queued for those that are online', async () => {
		const other = 'amzn1.ask.device.OTHER';
		const { results, queuedResultId = '' } = await client().commandsV1({
			commands: [put({})],
			target: toDevices(DEVICE, other),
			attemptDeliveryUntil: anHour(),
		});
		expect(results).toEqual([unavailable, { deviceId: other, type: 'SUCCESS' }]);
		expect((await client().queuedResultV1(queuedResultId)).items).toEqual([unavailable]);
	});

	it('are lost without a delivery time', async () => {
		const answer = await client().commandsV1({ commands: [put({})], target: toUser() });
		expect(answer).toEqual({ results: [unavailable] });
		control.setOnline(DEVICE, true);
		expect(control.storedData(DEVICE)).toEqual({});
	});

	it('are given back to the skill when they expire, and are listed for another hour', async () => {
		const id = await queue();
		clock.now += HOUR_MS;
		expect((await client().queuedResultV1(id)).items).toEqual([unavailable]);
		await expect.poll(() => skill.arrived.length, { timeout: 5000 }).toBe(1);
		expect(skill.arrived[0]).toMatchObject({
			path: '/requests',
			json: {
				context: { System: { user: { userId: USER }, device: { deviceId: DEVICE } } },
				request: {
					type: 'Alexa.DataStore.Error',
					error: {
						type: 'DEVICE_UNAVAILABLE',
						content: { deviceId: DEVICE, commands: [put({ text: 'late' })] },
					},
				},
			},
		});
		control.setOnline(DEVICE, true);
		expect(control.storedData(DEVICE)).toEqual({});
		clock.now += HOUR_MS;
		expect(await refusal(client().queuedResultV1(id))).toEqual([404, 'NOT_FOUND']);
	});
});

describe('the pages of what was not delivered', () => {
	const devices = Array.from({ length: 12 }, (_, index) => `amzn1.ask.device.${index}`);

	async function queueMany(): Promise<string> {
		for (const id of devices) control.setOnline(id, false);
		const { queuedResultId = '' } = await client().commandsV1({
			commands: [put({})],
			target: toDevices(...devices),
			attemptDeliveryUntil: anHour(),
		});
		return queuedResultId;
	}

	it.each([
		{ size: undefined, pages: [10, 2] },
		{ size: 5, pages: [5, 5, 2] },
		{ size: 12, pages: [12] },
	])('of $size have $pages devices, each once', async ({ size, pages }) => {
		const id = await queueMany();
		const lengths: number[] = [];
		const seen: string[] = [];
		let token: string | undefined;
		do {
			const { items, paginationContext } = await client().queuedResultV1(id, size, token);
			expect(paginationContext?.totalCount).toBe(12);
			expect(paginationContext?.previousToken !== undefined).toBe(seen.length > 0);
			lengths.push(items.length);
			seen.push(...items.map(({ deviceId }) => deviceId));
			token = paginationContext?.nextToken;
		} while (token !== undefined);
		expect(lengths).toEqual(pages);
		expect(seen).toEqual(devices);
	});

	it.each([
		[0, undefined],
		[101, undefined],
		[5, 'made up'],
	])('refuse maxResults %s with the token %s: 400', async (size, token) => {
		const id = await queueMany();
		const type = [400, 'INVALID_REQUEST'];
		expect(await refusal(client().queuedResultV1(id, size, token))).toEqual(type);
	});
});

describe('canceling', () => {
	it('answers 204, and the device gets nothing', async () => {
		const id = await queue();
		expect(await client().callCancelCommandsV1(id)).toMatchObject({
			statusCode: 204,
			body: undefined,
		});
		control.setOnline(DEVICE, true);
		expect(control.storedData(DEVICE)).toEqual({});
		expect(await refusal(client().cancelCommandsV1(id))).toEqual([404, 'NOT_FOUND']);
	});

	it.each<[number, string, string, (id: string) => void]>([
		[400, 'COMMANDS_DELIVERED', 'was delivered', () => control.setOnline(DEVICE, true)],
		[400, 'CONCURRENCY_ERROR', 'is being delivered', (id) => control.setDelivering(id, true)],
		[404, 'NOT_FOUND', 'has expired', () => (clock.now += HOUR_MS)],
	])('is %i %s for what %s', async (status, type, _title, prepare) => {
		const id = await queue();
		prepare(id);
		expect(await refusal(client().cancelCommandsV1(id))).toEqual([status, type]);
	});

	it('is 404 NOT_FOUND for what never was, whatever its id', async () => {
		expect(await refusal(client().cancelCommandsV1('q/1 ü'))).toEqual([404, 'NOT_FOUND']);
		expect(await refusal(client().queuedResultV1('q/1 ü'))).toEqual([404, 'NOT_FOUND']);
	});
});
