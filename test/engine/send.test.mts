import type { INodeParameters } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { codesOf, event, message, unicast, useAmazon, userId, users } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

const MINIMAL: Record<string, Record<string, string | number | string[]>> = {
	'AMAZON.WeatherAlert.Activated': { alertType: 'TORNADO' },
	'AMAZON.SportsEvent.Updated': { eventLeagueName: 'League', homeTeamName: 'A', awayTeamName: 'B' },
	'AMAZON.MessageAlert.Activated': { creatorName: 'Jane' },
	'AMAZON.OrderStatus.Updated': { sellerName: 'Shop' },
	'AMAZON.Occasion.Updated': {
		subject: 'an eye test',
		occasionProviderName: 'Optics',
		bookingTime: '2030-05-20T09:15:00',
	},
	'AMAZON.TrashCollectionAlert.Activated': { garbageTypes: ['GLASS'] },
	'AMAZON.MediaContent.Available': { contentName: 'Film', startTime: '2030-05-20T21:00:00' },
	'AMAZON.SocialGameInvite.Available': { inviterName: 'Max', gameName: 'Chess' },
};

test.each(Object.entries(MINIMAL))(
	'%s with its required fields is accepted',
	async (name, fields) => {
		const { output, error } = await run({
			store: credential(),
			nodes: [event({ event: name, ...fields })],
		});
		expect(error).toBeUndefined();
		expect(output()[0]?.json).toMatchObject({ accepted: true, statusCode: 202, event: name });
		expect(sent()).toHaveLength(1);
	},
);

test('the output of an event has the documented members', async () => {
	const { output } = await run({
		store: credential({ region: 'eu' }),
		items: [{ user: userId('one') }],
		nodes: [unicast({ stage: 'live', options: { includeRequest: true } })],
	});
	const [record] = sent();
	expect(output()).toEqual([
		{
			json: {
				accepted: true,
				duplicate: false,
				statusCode: 202,
				requestId: record?.requestId,
				referenceId: expect.stringMatching(/^[A-Za-z0-9~]{1,100}$/),
				event: 'AMAZON.MessageAlert.Activated',
				stage: 'live',
				region: 'eu',
				audience: 'unicast',
				userId: userId('one'),
				timestamp: expect.stringMatching(/Z$/),
				expiryTime: expect.stringMatching(/Z$/),
				attempts: 1,
				spokenPreview: 'You have 1 unread message from Jane Doe.',
				request: record?.body,
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('the output of a message has the documented members', async () => {
	const { output } = await run({
		store: credential(),
		nodes: [message({ expiresAfterSeconds: 120 })],
	});
	const [record] = sent('skillMessaging');
	expect(output()).toEqual([
		{
			json: {
				accepted: true,
				statusCode: 202,
				requestId: record?.requestId,
				region: 'na',
				userId: userId('one'),
				expiresAfterSeconds: 120,
				expiresAt: expect.stringMatching(/Z$/),
				attempts: 1,
			},
			pairedItem: { item: 0 },
		},
	]);
	expect(record?.userId).toBe(userId('one'));
	expect(record?.body).toEqual({ data: { key: 'value' }, expiresAfterSeconds: 120 });
});

test('key and value fields make the same message as JSON', async () => {
	const data = {
		entry: [
			{ key: 'reminder_id', value: '42' },
			{ key: 'note', value: '' },
		],
	};
	await run({ store: credential(), nodes: [message({ dataMode: 'fields', data })] });
	expect(sent('skillMessaging')[0]?.body).toMatchObject({ data: { reminder_id: '42', note: '' } });
});

test.each([
	['development', '/na/v1/proactiveEvents/stages/development'],
	['live', '/na/v1/proactiveEvents'],
])('stage %s goes to %s', async (stage, path) => {
	await run({ store: credential(), nodes: [event({ stage })] });
	expect(sent().map((record) => record.path)).toEqual([path]);
});

test("a multicast to several regions gives one item each, the credential's own counted once", async () => {
	const { output } = await run({
		store: credential({ region: 'eu' }),
		items: [{ n: 0 }, { n: 1 }],
		nodes: [event({ regions: ['credential', 'na', 'eu'] })],
	});
	expect(output().map(({ json, pairedItem }) => [json.region, pairedItem])).toEqual([
		['eu', { item: 0 }],
		['na', { item: 0 }],
		['eu', { item: 1 }],
		['na', { item: 1 }],
	]);
	expect(new Set(output().map(({ json }) => json.referenceId)).size).toBe(4);
});

test('the region of a unicast can come from the item', async () => {
	const items = [
		{ user: userId('a'), region: 'fe' },
		{ user: userId('b'), region: 'credential' },
	];
	const { output } = await run({
		store: credential(),
		items,
		nodes: [unicast({ region: '={{ $json.region }}' })],
	});
	expect(output().map(({ json }) => json.region)).toEqual(['fe', 'na']);
});

test('200 items keep their order at full concurrency', async () => {
	const { output } = await run({
		store: credential(),
		items: users(200),
		nodes: [unicast({ options: { concurrency: 50 } })],
	});
	expect(output().map(({ json }) => json.userId)).toEqual(users(200).map(({ user }) => user));
	expect(output().map(({ pairedItem }) => pairedItem)).toEqual(
		users(200).map(({ index }) => ({ item: index })),
	);
});

test('running the same execution again notifies nobody twice', async () => {
	const store = credential();
	const options = { store, items: users(3), nodes: [unicast()], executionId: '77' };
	const first = await run(options);
	const second = await run(options);
	expect(first.output().map(({ json }) => json.duplicate)).toEqual([false, false, false]);
	expect(second.output().map(({ json }) => json.duplicate)).toEqual([true, true, true]);
	expect(sent().filter(({ status }) => status === 202)).toHaveLength(3);
});

test('another execution is another notification', async () => {
	const store = credential();
	await run({ store, nodes: [event()], executionId: '1' });
	const { output } = await run({ store, nodes: [event()], executionId: '2' });
	expect(output()[0]?.json.duplicate).toBe(false);
});

test('update replaces what is pending under the same key', async () => {
	const store = credential();
	const update = (creatorName: string) =>
		event({ operation: 'update', referenceIdFrom: 'key', referenceKey: 'match-1', creatorName });
	const first = await run({ store, nodes: [update('Jane')], executionId: '1' });
	const second = await run({ store, nodes: [update('Max')], executionId: '2' });
	expect(second.output()[0]?.json).toMatchObject({ accepted: true, duplicate: false });
	expect(second.output()[0]?.json.referenceId).toBe(first.output()[0]?.json.referenceId);
});

test.each([
	['was heard', 'Max', true],
	['is the very same', 'Jane', false],
])('update fails when what it would replace %s', async (_title, creatorName, isHeard) => {
	const store = credential();
	const update = (name: string) =>
		event(
			{ operation: 'update', referenceIdFrom: 'key', referenceKey: 'match-1', creatorName: name },
			{ onError: 'continueRegularOutput' },
		);
	const first = await run({ store, nodes: [update('Jane')], executionId: '1' });
	if (isHeard) {
		const referenceId = String(first.output()[0]?.json.referenceId);
		amazon.control.markRead('multicast:na:development', referenceId);
	}
	const second = await run({ store, nodes: [update(creatorName)], executionId: '2' });
	expect(codesOf(second.output())).toEqual(['DUPLICATE_REFERENCE_ID']);
});

test('a date without an offset is read in the time zone of the workflow', async () => {
	await run({
		store: credential(),
		timezone: 'Europe/Berlin',
		nodes: [
			event({
				event: 'AMAZON.MediaContent.Available',
				contentName: 'Film',
				startTime: '2030-07-01T20:00:00',
			}),
		],
	});
	expect(sent()[0]?.body).toMatchObject({
		event: { payload: { availability: { startTime: '2030-07-01T18:00:00.000Z' } } },
	});
});

test('an expression may give a luxon DateTime', async () => {
	await run({
		store: credential(),
		nodes: [event({ expiry: 'at', expiryTime: '={{ $now.plus({ hours: 2 }) }}' })],
	});
	expect(sent()[0]?.status).toBe(202);
});

test('no items send nothing', async () => {
	const { output } = await run({ store: credential(), items: [], nodes: [event()] });
	expect(output()).toEqual([]);
	expect(sent()).toEqual([]);
});

test('lists may come as a comma list or JSON, as AI agents send them', async () => {
	await run({
		store: credential(),
		items: [{ list: 'GLASS, CANS' }, { list: '["GLASS","CANS"]' }],
		nodes: [
			event({ event: 'AMAZON.TrashCollectionAlert.Activated', garbageTypes: '={{ $json.list }}' }),
		],
	});
	const payloads = sent().map(
		({ body }) => (body as { event: { payload: unknown } }).event.payload,
	);
	expect(payloads).toEqual([
		{ alert: { garbageTypes: ['GLASS', 'CANS'], collectionDayOfWeek: 'MONDAY' } },
		{ alert: { garbageTypes: ['GLASS', 'CANS'], collectionDayOfWeek: 'MONDAY' } },
	]);
});

test.each<[string, INodeParameters]>([
	[
		'in the collection',
		{
			translationFields: {
				translation: [{ locale: 'de-DE', attribute: 'source', text: 'Wetterdienst' }],
			},
		},
	],
	[
		'in the collection, with the attribute left as it is',
		{ translationFields: { translation: [{ text: 'Wetterdienst' }] } },
	],
	['as JSON text', { translations: '{"de-DE": {"source": "Wetterdienst"}}' }],
	[
		'as an object of an expression',
		{ translations: '={{ { "de-DE": { "source": "Wetterdienst" } } }}' },
	],
	[
		'as the list of an expression',
		{ translations: '={{ [{ locale: "de-DE", attribute: "source", text: "Wetterdienst" }] }}' },
	],
])('translations may come %s', async (_form, translations) => {
	const { error } = await run({
		store: credential(),
		nodes: [
			event({
				event: 'AMAZON.WeatherAlert.Activated',
				source: 'Weather Service',
				locales: ['de-DE', 'en-US'],
				...translations,
			}),
		],
	});
	expect(error).toBeUndefined();
	expect(sent()[0]?.body).toMatchObject({
		localizedAttributes: [
			{ locale: 'de-DE', source: 'Wetterdienst' },
			{ locale: 'en-US', source: 'Weather Service' },
		],
	});
});

test('a custom event is sent as given', async () => {
	const payload = { weatherAlert: { source: 'localizedattribute:source', alertType: 'TORNADO' } };
	const texts = [{ locale: 'en-US', source: 'Service' }];
	const { output } = await run({
		store: credential(),
		nodes: [
			event({
				event: 'custom',
				customName: 'AMAZON.WeatherAlert.Activated',
				customPayload: JSON.stringify(payload),
				customLocalizedAttributes: JSON.stringify(texts),
			}),
		],
	});
	expect(output()[0]?.json).toMatchObject({
		event: 'AMAZON.WeatherAlert.Activated',
		spokenPreview: null,
	});
	expect(sent()[0]?.body).toMatchObject({ event: { payload }, localizedAttributes: texts });
});
