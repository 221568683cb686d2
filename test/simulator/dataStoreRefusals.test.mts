import { describe, expect, it } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import {
	dataStoreClient,
	put,
	refusal,
	toDevices,
	toUser,
	USER,
	type Command,
	type CommandsRequest,
} from './dataStoreClient.mts';
import { bearer, clock, messagesScope, useSimulator } from './helpers.mts';

const simulator = await useSimulator();
const { call, control, tokenFor } = simulator;
const client = () => dataStoreClient(simulator);
const run = (...commands: Command[]) => client().commandsV1({ commands, target: toUser() });

describe('what is refused', () => {
	const commands = [put({})];
	const many = Array.from({ length: 21 }, (_, index) => `amzn1.ask.device.${index}`);

	it.each<[string, string, object, string | RegExp]>([
		['no commands', 'INVALID_REQUEST', { commands: [], target: toUser() }, /\/commands must NOT/],
		[
			'an unknown command',
			'INVALID_REQUEST',
			{ commands: [{ type: 'PURGE_OBJECTS' }], target: toUser() },
			/\/commands\/0\/type must be one of PUT_NAMESPACE, /,
		],
		[
			'an object without a key',
			'INVALID_REQUEST',
			{ commands: [{ type: 'PUT_OBJECT', namespace: 'a', content: {} }], target: toUser() },
			'/commands/0/key is missing',
		],
		['no target', 'NO_TARGET_DEFINED', { commands }, '/target is missing'],
		['21 devices', 'TOO_MANY_TARGETS', { commands, target: toDevices(...many) }, /21 devices/],
		[
			'more than 1 MB',
			'COMMANDS_PAYLOAD_EXCEEDS_LIMIT',
			{ commands: [put({ text: 'x'.repeat(1_100_000) })], target: toUser() },
			/bytes, more than 1048576/,
		],
		[
			'a delivery time that is past',
			'INVALID_REQUEST',
			{ commands, target: toUser(), attemptDeliveryUntil: '2030-05-14T10:00:00Z' },
			'/attemptDeliveryUntil is past',
		],
	])('%s: 400 %s', async (_title, type, body, message) => {
		const error = await client()
			.commandsV1(body as CommandsRequest)
			.catch((thrown: object) => thrown);
		expect(error).toMatchObject({ statusCode: 400, response: { type } });
		const told = (error as { response: { message: string } }).response.message;
		expect(told).toMatch(message);
	});

	it('an unknown user: 400 INVALID_REQUEST', async () => {
		control.setDefaultUser(undefined);
		expect(await refusal(run(put({})))).toEqual([400, 'INVALID_REQUEST']);
	});

	it('a skill without the interface: 403 DATASTORE_SUPPORT_REQUIRED', async () => {
		control.setClients([{ ...exampleClient, dataStore: false }]);
		const type = [403, 'DATASTORE_SUPPORT_REQUIRED'];
		expect(await refusal(run(put({})))).toEqual(type);
		expect(await refusal(client().queuedResultV1('a'))).toEqual(type);
		expect(await refusal(client().cancelCommandsV1('a'))).toEqual(type);
	});

	it.each(['/commands', '/queue/a/cancel'])(
		'%s with no token, or one for another service: 401 INVALID_ACCESS_TOKEN',
		async (path) => {
			const token = await tokenFor(messagesScope);
			for (const headers of [{}, bearer(token)]) {
				const answer = await call({ path: `/v1/datastore${path}`, headers });
				const message = expect.any(String);
				expect([answer.status, answer.json]).toEqual([
					401,
					{ type: 'INVALID_ACCESS_TOKEN', message },
				]);
			}
		},
	);

	it('the 26th request of a skill in a second: 429, and none a second later', async () => {
		for (let count = 0; count < 25; count += 1) await run(put({ count }));
		expect(await refusal(run(put({})))).toEqual([429, 'TOO_MANY_REQUESTS']);
		clock.now += 1000;
		await run(put({}));
		control.setDataStoreRate(Infinity);
		for (let count = 0; count < 30; count += 1) await run(put({ count }));
	});

	it.each([
		[400, 'INVALID_REQUEST'],
		[401, 'INVALID_ACCESS_TOKEN'],
		[403, 'DATASTORE_SUPPORT_REQUIRED'],
		[404, 'NOT_FOUND'],
		[429, 'TOO_MANY_REQUESTS'],
		[500, 'DATASTORE_UNAVAILABLE'],
		[503, 'DATASTORE_UNAVAILABLE'],
	])('what a fault with status %i hits: %s', async (status, type) => {
		control.addFault({ match: { service: 'dataStore', userId: USER }, status });
		expect(await refusal(run(put({})))).toEqual([status, type]);
		await run(put({}));
	});
});
