import { describe, expect, it } from 'vitest';
import type { INodeParameters } from 'n8n-workflow';
import {
	codesOf,
	DATA_STORE_SCOPE,
	skipWaits,
	tile,
	useAmazon,
	userId,
} from './support/amazon.mts';
import { run, type RunNode } from './support/run.mts';

const { amazon, credential, sent, mintedScopes } = useAmazon();

const USER = userId('one');

const send = async (parameters: INodeParameters = {}, node: Partial<RunNode> = {}) =>
	await run({ store: credential(), nodes: [tile(parameters, node)] });

const [first, second] = ['amzn1.ask.device.ONE', 'amzn1.ask.device.TWO'] as const;
const devices = (options: INodeParameters = {}): INodeParameters => ({
	target: 'devices',
	deviceIds: `${first}, ${second}`,
	options,
});
const KEEP_TRYING = { keepTryingFor: { duration: { amount: 2, unit: 'hours' } } };

const stored = (id = amazon.control.deviceIds(USER)[0] ?? '') => amazon.control.storedData(id);

describe('each operation that sends commands', () => {
	const OWN = { contentMode: 'json', namespace: 'a', key: 'b' };

	it.each<[string, INodeParameters, object]>([
		[
			'a message tile',
			{ title: 'Garage', text: 'Open', additionalFields: { footer: '10:05' } },
			{ n8n: { tile: { title: 'Garage', text: 'Open', footer: '10:05' } } },
		],
		[
			'an object as JSON',
			{ ...OWN, contentJson: '[{"text": "Milk"}]' },
			{ a: { b: [{ text: 'Milk' }] } },
		],
		[
			'an object as fields',
			{
				...OWN,
				contentMode: 'fields',
				content: { entry: [{ name: 'n', value: '3' }] },
				options: { recognizeValues: true },
			},
			{ a: { b: { n: 3 } } },
		],
		[
			'a number in fields, as the text that was typed,',
			{ ...OWN, contentMode: 'fields', content: { entry: [{ name: 'n', value: '3' }] } },
			{ a: { b: { n: '3' } } },
		],
		['a namespace', { resource: 'namespace', operation: 'create', namespace: 'a' }, { a: {} }],
		[
			'several commands',
			{
				resource: 'commands',
				operation: 'run',
				commands:
					'[{"type": "PUT_OBJECT", "namespace": "a", "key": "b", "content": {}}, {"type": "REMOVE_OBJECT", "namespace": "a", "key": "b"}, {"type": "PUT_OBJECT", "namespace": "a", "key": "c", "content": {"n": 1}}]',
			},
			{ a: { c: { n: 1 } } },
		],
	])('%s is stored on the device', async (_title, parameters, wanted) => {
		const { output, error } = await send(parameters);
		expect(error).toBeUndefined();
		expect(output()[0]?.json).toMatchObject({ status: 'delivered', delivered: 1 });
		expect(stored()).toMatchObject(wanted);
	});

	it.each<[string, INodeParameters]>([
		['the deletion of the tile', { operation: 'delete' }],
		[
			'the deletion of its namespace',
			{ resource: 'namespace', operation: 'delete', namespace: 'n8n' },
		],
		['a cleared device', { resource: 'device', operation: 'clear' }],
	])(
		'%s leaves nothing, and is a success also if there was nothing',
		async (_title, parameters) => {
			await send();
			for (const time of [1, 2]) {
				const { output } = await send(parameters);
				expect([time, output()[0]?.json.status]).toEqual([time, 'delivered']);
			}
			expect(stored().n8n?.tile).toBeUndefined();
		},
	);
});

it('the token has the scope of the data store', async () => {
	await send();
	expect(mintedScopes()).toEqual([DATA_STORE_SCOPE]);
});

describe('the output', () => {
	it('says for how many devices it was delivered, queued or failed', async () => {
		amazon.control.setOnline(second, false);
		const { output } = await send(devices());
		expect(output().map(({ json }) => json)).toEqual([
			{
				status: 'partly',
				delivered: 1,
				queued: 0,
				failed: 1,
				queuedResultId: null,
				keepTryingUntil: null,
				userId: null,
				region: 'na',
			},
		]);
	});

	it('has the id of the queue if a device waits, and each device with Simplify off', async () => {
		amazon.control.setOnline(second, false);
		const { output } = await send(devices({ ...KEEP_TRYING, simplify: false }));
		const { devices: listed, keepTryingUntil, ...rest } = output()[0]?.json ?? {};
		expect(rest).toMatchObject({ status: 'partly', delivered: 1, queued: 1, attempts: 1 });
		expect(rest.queuedResultId).toEqual(expect.any(String));
		expect(listed).toMatchObject([
			{ deviceId: first, type: 'SUCCESS', whatToDo: 'Nothing to do.' },
			{ deviceId: second, type: 'DEVICE_UNAVAILABLE', whatToDo: 'Alexa keeps trying.' },
		]);
		const inHours = (Date.parse(String(keepTryingUntil)) - Date.now()) / 3_600_000;
		expect(inHours).toBeGreaterThan(1.9);
		expect(inHours).toBeLessThanOrEqual(2);
	});
});

describe('a response that says less than the documents', () => {
	const answer = (results: object[]) =>
		amazon.control.addFault({ match: { service: 'dataStore' }, status: 200, body: { results } });

	it('a device of the target that it leaves out counts as failed', async () => {
		answer([{ deviceId: first, type: 'SUCCESS' }]);
		const { output } = await send(devices({ simplify: false }));
		expect(output()[0]?.json).toMatchObject({ status: 'partly', delivered: 1, failed: 1 });
		expect(output()[0]?.json.devices).toMatchObject([{}, { deviceId: second, type: 'NO_RESULT' }]);
	});

	it('results without device IDs are all counted', async () => {
		answer([{ type: 'SUCCESS' }, { type: 'SUCCESS' }, { type: 'INVALID_DEVICE' }]);
		expect((await send()).output()[0]?.json).toMatchObject({ delivered: 2, failed: 1 });
	});

	it('a type that is markup, or has a token, is shown harmless and short', async () => {
		answer([{ deviceId: first, type: `<b>Atza|secret ${'x'.repeat(3_000)}` }]);
		const { error } = await send();
		expect(error?.description).not.toMatch(/<b>|secret/);
		expect(error?.description?.length).toBeLessThan(400);
	});

	it('no result for certain devices → the failure is about devices', async () => {
		answer([]);
		const { error } = await send(devices());
		expect(error?.message).toContain('None of the 2 devices got the data');
	});
});

describe('nothing delivered', () => {
	it.each([
		['no widget', () => amazon.control.removeWidget(first), 'does not have the widget'],
		['offline', () => amazon.control.setOnline(first, false), '"Keep Trying For"'],
	])('%s → NOT_DELIVERED with what to do', async (_title, change, words) => {
		change();
		const { error } = await send({ target: 'devices', deviceIds: first });
		expect(error?.context?.data).toMatchObject({ code: 'NOT_DELIVERED' });
		expect(error?.description).toContain(words);
		expect(error?.description).toContain('Tried: 1 device, North America.');
	});

	it('in the continue mode it is the error of its item, and the others are sent', async () => {
		amazon.control.removeWidget(first);
		const { output } = await run({
			items: [{ device: first }, { device: second }],
			store: credential(),
			nodes: [
				tile(
					{ target: 'devices', deviceIds: '={{ $json.device }}' },
					{ onError: 'continueRegularOutput' },
				),
			],
		});
		expect(codesOf(output())).toEqual(['NOT_DELIVERED', 'ok']);
	});
});

describe('a device that was busy', () => {
	it.each(['CONCURRENCY_ERROR', 'INTERNAL_ERROR'] as const)(
		'%s → it gets the commands again, and no other device',
		async (type) => {
			skipWaits();
			amazon.control.scriptDeviceResults([{ deviceId: second, type }]);
			const { output } = await send(devices({ simplify: false }));
			expect(output()[0]?.json).toMatchObject({ status: 'delivered', delivered: 2, attempts: 2 });
			const targets = sent('dataStore').map(({ body }) => (body as { target: object }).target);
			expect(targets).toEqual([
				{ type: 'DEVICES', items: [first, second] },
				{ type: 'DEVICES', items: [second] },
			]);
		},
	);

	it('for a user, only its device is tried again', async () => {
		skipWaits();
		amazon.control.scriptDeviceResults([{ type: 'CONCURRENCY_ERROR' }]);
		await send();
		expect(sent('dataStore').map(({ body }) => (body as { target: object }).target)).toEqual([
			{ type: 'USER', id: USER },
			{ type: 'DEVICES', items: amazon.control.deviceIds(USER) },
		]);
	});

	it.each([
		[0, 1],
		[2, 3],
	])(
		'busy all the time with %i retries → NOT_DELIVERED after %i calls',
		async (maxRetries, calls) => {
			skipWaits();
			amazon.control.scriptDeviceResults([{ type: 'CONCURRENCY_ERROR', times: Infinity }]);
			const { error } = await send({ options: { maxRetries } });
			expect(error?.context?.data).toMatchObject({ code: 'NOT_DELIVERED' });
			expect(sent('dataStore')).toHaveLength(calls);
		},
	);

	it.each([
		[401, 'NOT_AUTHORIZED', 3],
		[503, 'SERVICE_UNAVAILABLE', 4],
	])(
		'if no device has the data and the second try gets %i → %s, after %i calls',
		async (status, code, calls) => {
			skipWaits();
			amazon.control.scriptDeviceResults([{ type: 'CONCURRENCY_ERROR' }]);
			const match = { service: 'dataStore' as const };
			amazon.control.addFault({ match, skip: 1, status, times: Infinity });
			const { error } = await send({ options: { maxRetries: 3 } });
			expect(error?.context?.data).toMatchObject({ code });
			expect(sent('dataStore')).toHaveLength(calls);
		},
	);

	it('retries of both kinds together are at most Max Retries', async () => {
		skipWaits();
		const match = { service: 'dataStore' as const };
		amazon.control.addFault({ match, status: 503, times: 2 });
		amazon.control.scriptDeviceResults([{ type: 'CONCURRENCY_ERROR', times: Infinity }]);
		const { error } = await send({ options: { maxRetries: 3 } });
		expect(error?.context?.data).toMatchObject({ code: 'NOT_DELIVERED' });
		expect(sent('dataStore')).toHaveLength(4);
	});

	it('if it has gone offline meanwhile, its delivery is told beside that of the others', async () => {
		skipWaits();
		amazon.control.setOnline(first, false);
		amazon.control.setOnline(second, false);
		amazon.control.scriptDeviceResults([{ deviceId: second, type: 'CONCURRENCY_ERROR' }]);
		const { output } = await send(devices(KEEP_TRYING));
		const { queuedResultId, moreQueuedResultIds } = output()[0]?.json ?? {};
		expect(output()[0]?.json).toMatchObject({ status: 'queued', queued: 2 });
		const [one, other] = amazon.control.queuedCommands().map(({ id }) => id);
		expect([queuedResultId, moreQueuedResultIds]).toEqual([one, [other]]);
	});

	it('if the second call fails, what the first one delivered is told', async () => {
		skipWaits();
		amazon.control.scriptDeviceResults([{ deviceId: second, type: 'CONCURRENCY_ERROR' }]);
		amazon.control.addFault({ match: { service: 'dataStore' }, skip: 1, status: 400, times: 1 });
		const { output } = await send(devices());
		expect(output()[0]?.json).toMatchObject({ status: 'partly', delivered: 1, failed: 1 });
	});
});

describe('a delivery that waits', () => {
	const queue = async () => {
		amazon.control.setOnline(first, false);
		const { output } = await send({ target: 'devices', deviceIds: first, options: KEEP_TRYING });
		return output()[0]?.json as { status: string; queuedResultId: string };
	};
	const ofQueue = async (operation: string, queuedResultId: string, more: INodeParameters = {}) =>
		await send({ resource: 'delivery', operation, queuedResultId, ...more });

	it('is queued, and listed until the device is back', async () => {
		const { status, queuedResultId } = await queue();
		expect(status).toBe('queued');
		const before = await ofQueue('getUndelivered', queuedResultId);
		expect(before.output()[0]?.json).toMatchObject({
			delivered: false,
			undelivered: 1,
			devices: [{ deviceId: first, type: 'DEVICE_UNAVAILABLE' }],
		});
		amazon.control.setOnline(first, true);
		const after = await ofQueue('getUndelivered', queuedResultId);
		expect(after.output()[0]?.json).toMatchObject({ delivered: true, undelivered: 0 });
		expect(stored(first).n8n?.tile).toEqual({ text: 'Hello' });
	});

	/** The pages that Alexa answers with, one after another; the last one again and again. */
	const answerWith = (...pages: Array<{ devices: string[]; nextToken?: string }>) => {
		for (const [index, { devices: ids, nextToken }] of pages.entries()) {
			amazon.control.addFault({
				match: { service: 'dataStore' },
				status: 200,
				body: {
					items: ids.map((deviceId) => ({ deviceId, type: 'DEVICE_UNAVAILABLE' })),
					paginationContext: { totalCount: 5, ...(nextToken && { nextToken }) },
				},
				times: index === pages.length - 1 ? Infinity : 1,
			});
		}
	};
	const PAGES = [
		{ devices: ['a', 'b'], nextToken: 'second' },
		{ devices: ['c', 'd'], nextToken: 'third' },
		{ devices: ['e'] },
	];

	it.each<[string, INodeParameters, string, number]>([
		['Return All', { returnAll: true }, 'abcde', 3],
		['a Limit of 3', { limit: 3 }, 'abc', 2],
		['a Limit of 2', { limit: 2 }, 'ab', 1],
	])('%s, %j → the devices %s, in %i calls', async (_title, parameters, wanted, calls) => {
		answerWith(...PAGES);
		const { output } = await ofQueue('getUndelivered', 'q1', parameters);
		const listed = output()[0]?.json.devices as Array<{ deviceId: string }>;
		expect(listed.map(({ deviceId }) => deviceId).join('')).toBe(wanted);
		expect(sent('dataStore')).toHaveLength(calls);
	});

	it('a list of more than 50 devices: without a Limit, 50 of them; with Return All, all', async () => {
		const ids = Array.from({ length: 60 }, (_, index) => `d${index}`);
		answerWith({ devices: ids });
		const few = await ofQueue('getUndelivered', 'q1');
		const all = await ofQueue('getUndelivered', 'q1', { returnAll: true });
		expect([few, all].map(({ output }) => (output()[0]?.json.devices as unknown[]).length)).toEqual(
			[50, 60],
		);
		expect(few.output()[0]?.json.undelivered).toBe(60);
	});

	it('a page that names itself as the next one is read once more, and no further', async () => {
		answerWith({ devices: ['a'], nextToken: 'again' });
		await ofQueue('getUndelivered', 'q1', { returnAll: true });
		expect(sent('dataStore')).toHaveLength(2);
	});

	it('cancelled by a try whose answer was lost → success, although the next one does not find it', async () => {
		skipWaits();
		const { queuedResultId } = await queue();
		const match = { service: 'dataStore' as const };
		amazon.control.addFault({ match, status: 500, times: 1 });
		amazon.control.addFault({ match, skip: 1, status: 404, body: { type: 'NOT_FOUND' } });
		const { output } = await ofQueue('cancel', queuedResultId);
		expect(output()[0]?.json).toMatchObject({ cancelled: true, queuedResultId });
	});

	it('an answer without a list → a failure, and never "delivered"', async () => {
		const { queuedResultId } = await queue();
		amazon.control.addFault({ match: { service: 'dataStore' }, status: 200, body: { other: 1 } });
		const { error, output } = await ofQueue('getUndelivered', queuedResultId);
		expect(error?.message).toContain('The response of Alexa lists no devices');
		expect(output()).toEqual([]);
	});

	it('can be cancelled, and then never arrives', async () => {
		const { queuedResultId } = await queue();
		const { output } = await ofQueue('cancel', queuedResultId);
		expect(output()[0]?.json).toEqual({ cancelled: true, queuedResultId, region: 'na' });
		amazon.control.setOnline(first, true);
		expect(stored(first).n8n).toBeUndefined();
	});

	it.each([
		['delivered', 'Too late to cancel'],
		['being delivered', 'being delivered right now'],
		['unknown', 'does not know this Queued Result ID'],
	])('cannot be cancelled if it is %s: %s', async (state, words) => {
		const { queuedResultId } = await queue();
		if (state === 'delivered') amazon.control.setOnline(first, true);
		if (state === 'being delivered') amazon.control.setDelivering(queuedResultId, true);
		const { error } = await ofQueue('cancel', state === 'unknown' ? 'other' : queuedResultId);
		expect(error?.message).toContain(words);
	});

	it.each(['getUndelivered', 'cancel'])(
		'%s in another region → Alexa does not know it, and the region is named',
		async (operation) => {
			const { queuedResultId } = await queue();
			const { error } = await ofQueue(operation, queuedResultId, { options: { region: 'eu' } });
			expect(error?.message).toContain('does not know this Queued Result ID');
			expect(error?.description).toContain('the same credential and region');
		},
	);

	it('without an id is refused before anything is sent', async () => {
		const { error } = await ofQueue('cancel', ' ');
		expect(error?.message).toContain('"Queued Result ID"');
		expect(sent('dataStore')).toEqual([]);
	});
});

describe('the order of updates', () => {
	it('two items for one user → the last one wins, whatever comes back slowly', async () => {
		amazon.control.addFault({ match: { service: 'dataStore' }, delayMs: 60, times: 1 });
		const items = Array.from({ length: 5 }, (_, index) => ({ text: `text ${index}` }));
		const { output } = await run({
			items,
			store: credential(),
			nodes: [tile({ text: '={{ $json.text }}', options: { requestsPerSecond: 0 } })],
		});
		expect(output()).toHaveLength(5);
		expect(stored().n8n?.tile).toEqual({ text: 'text 4' });
		const texts = sent('dataStore').map(
			({ body }) =>
				(body as { commands: [{ content: { text: string } }] }).commands[0].content.text,
		);
		expect(texts).toEqual(items.map(({ text }) => text));
	});
});

describe('1,000 updates, a third of the devices offline and a tenth busy once', () => {
	const COUNT = 1_000;
	const isOffline = (index: number) => index % 3 === 0;
	const isBusy = (index: number) => index % 10 === 1;
	const deviceOf = (index: number) => `amzn1.ask.device.D${index}`;

	it('each device that is online ends with its last text, and the counts are right', async () => {
		skipWaits();
		amazon.control.setDataStoreRate(Infinity);
		const indexes = Array.from({ length: COUNT }, (_, index) => index);
		for (const index of indexes.filter(isOffline)) amazon.control.setOnline(deviceOf(index), false);
		amazon.control.scriptDeviceResults(
			indexes
				.filter((index) => isBusy(index) && !isOffline(index))
				.map((index) => ({ deviceId: deviceOf(index), type: 'CONCURRENCY_ERROR' as const })),
		);
		const { output } = await run({
			items: indexes.map((index) => ({ device: deviceOf(index), text: `text ${index}` })),
			store: credential(),
			nodes: [
				tile(
					{
						target: 'devices',
						deviceIds: '={{ $json.device }}',
						text: '={{ $json.text }}',
						options: { requestsPerSecond: 0, concurrency: 20 },
					},
					{ onError: 'continueRegularOutput' },
				),
			],
		});
		const codes = codesOf(output());
		expect(codes).toEqual(indexes.map((index) => (isOffline(index) ? 'NOT_DELIVERED' : 'ok')));
		expect(output().map(({ pairedItem }) => pairedItem)).toEqual(indexes.map((item) => ({ item })));
		for (const index of indexes.filter((each) => !isOffline(each))) {
			expect(stored(deviceOf(index)).n8n?.tile).toEqual({ text: `text ${index}` });
		}
	});
});

describe('wrong input', () => {
	it.each<[string, INodeParameters, string]>([
		['no text, title or rows', { text: '' }, '"Text" must not be empty'],
		['no user', { userId: '={{ $json.nobody }}' }, '"User ID" must be the ID'],
		[
			'a device as user',
			{ userId: 'amzn1.ask.device.A' },
			'"User ID" must be the ID of a user, and not the ID of a device',
		],
		[
			'no device',
			{ target: 'devices', deviceIds: '={{ [] }}' },
			'"Device IDs" must be one or more',
		],
		[
			'an unknown target',
			{ target: '={{ "all" }}', deviceIds: 'one' },
			'"Target" must be one of user, devices',
		],
		[
			'content that is a text',
			{ contentMode: 'json', namespace: 'a', key: 'b', contentJson: '"text"' },
			'"Data" must be a JSON object',
		],
		[
			'a blank key',
			{ contentMode: 'json', namespace: 'a', key: ' ', contentJson: '{}' },
			'"Key" must not be empty',
		],
		[
			'a key that JavaScript has a meaning for',
			{ contentMode: 'json', namespace: 'a', key: '__proto__', contentJson: '{}' },
			'"Key" must not have the name "__proto__"',
		],
		[
			'a delivery time of half a minute',
			{ options: { keepTryingFor: { duration: { amount: 0.5, unit: 'minutes' } } } },
			'"Keep Trying For" must be at least 1 minute',
		],
		[
			'a delivery time without end',
			{ options: { keepTryingFor: { duration: { amount: 1e12, unit: 'hours' } } } },
			'"Keep Trying For" must end before the year 9999',
		],
		[
			'commands that are none',
			{ resource: 'commands', operation: 'run', commands: '{}' },
			'"Commands"',
		],
		['an unknown resource', { resource: 'other' }, '"Resource" does not have a valid value'],
		[
			'an operation of another resource',
			{ operation: 'clear' },
			'"Operation" does not have a valid',
		],
	])('%s is refused before anything is sent: %s', async (_title, parameters, title) => {
		const { error } = await send(parameters);
		expect(`${error?.message} ${error?.description}`).toContain(title);
		expect(sent('dataStore')).toEqual([]);
	});
});

describe('hints', () => {
	it.each<[string, INodeParameters, string]>([
		['more than 16 KB', { text: 'x'.repeat(17_000) }, 'one project stays below 16 KB'],
		[
			'an unusual name',
			{ contentMode: 'json', namespace: 'Küche', key: 'b', contentJson: '{}' },
			'The namespace or key "Küche" has other characters than letters',
		],
		[
			'an unusual key',
			{ contentMode: 'json', namespace: 'a', key: 'in the kitchen', contentJson: '{}' },
			'other characters than letters',
		],
	])('%s → %s', async (_title, parameters, words) => {
		expect((await send(parameters)).hints.join()).toContain(words);
	});

	it('the first of two items has more than 16 KB → the hint, once', async () => {
		const { hints } = await run({
			items: [{ text: 'x'.repeat(17_000) }, { text: 'short' }],
			store: credential(),
			nodes: [tile({ text: '={{ $json.text }}' })],
		});
		expect(hints.map((hint) => hint.includes('16 KB'))).toEqual([true]);
	});

	it('an ordinary request has none', async () => {
		expect((await send()).hints).toEqual([]);
	});
});

it('Setup: Check reports without sending', async () => {
	const { output } = await send({ resource: 'setup', operation: 'check' });
	const results = Object.fromEntries(output().map(({ json }) => [json.check, json.result]));
	expect(results).toMatchObject({
		'Token exchange': 'ok',
		Scope: 'ok',
		'Skill manifest': 'unknown',
		Checklist: 'unknown',
	});
	expect(sent('dataStore')).toEqual([]);
});
