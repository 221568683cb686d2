import { expect, test } from 'vitest';
import { event, useAmazon, userId } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential } = useAmazon();

const SENTENCE = 'There is a snow storm alert for your area. Provided by Weather Service.';

const weather = (parameters = {}) =>
	event({
		operation: 'preview',
		resource: 'weatherAlert',
		alertType: 'SNOW_STORM',
		additionalFields: { source: 'Weather Service' },
		options: { locales: ['en-US', 'en-GB', 'de-DE'] },
		...parameters,
	});

test('preview shows body, sentences and manifest lines, and sends nothing', async () => {
	const { output } = await run({ store: credential(), nodes: [weather()] });
	expect(output()[0]?.json).toEqual({
		valid: true,
		request: {
			timestamp: expect.stringMatching(/Z$/),
			referenceId: expect.stringMatching(/^[A-Za-z0-9~]+$/),
			expiryTime: expect.stringMatching(/Z$/),
			event: {
				name: 'AMAZON.WeatherAlert.Activated',
				payload: { weatherAlert: { alertType: 'SNOW_STORM', source: 'localizedattribute:source' } },
			},
			localizedAttributes: [
				{ locale: 'en-US', source: 'Weather Service' },
				{ locale: 'en-GB', source: 'Weather Service' },
				{ locale: 'de-DE', source: 'Weather Service' },
			],
			relevantAudience: { type: 'Multicast', payload: {} },
		},
		spokenPreview: SENTENCE,
		region: 'credential',
		problems: [],
		warnings: [],
		sentences: [{ text: SENTENCE, locales: ['en-US', 'en-GB', 'de-DE'], unpublishedIn: ['de-DE'] }],
		skillManifest: {
			permissions: [{ name: 'alexa::devices:all:notifications:write' }],
			events: { publications: [{ eventName: 'AMAZON.WeatherAlert.Activated' }] },
		},
	});
	expect(amazon.control.requests()).toEqual([]);
});

test('problems are the result, not an error, also for a required field left empty', async () => {
	const { output, error } = await run({
		store: credential(),
		nodes: [event({ operation: 'preview', creatorName: '', options: { regions: [] } })],
	});
	expect(error).toBeUndefined();
	expect(output()[0]?.json).toEqual({
		valid: false,
		spokenPreview: null,
		region: null,
		warnings: [],
		sentences: [],
		request: null,
		skillManifest: null,
		problems: [
			{
				field: 'Sender Name',
				path: 'event.payload.messageGroup.creator.name',
				value: 'empty',
				rule: 'must not be empty',
			},
			{ field: 'Regions', path: 'regions', value: '[]', rule: 'must have at least one value' },
		],
	});
});

test('two regions → an item for each, as in Send', async () => {
	const { output } = await run({
		store: credential(),
		nodes: [weather({ options: { regions: ['credential', 'eu'] } })],
	});
	const items = output();
	expect(items.map(({ json }) => json.region)).toEqual(['credential', 'eu']);
	const ids = items.map(({ json }) => (json.request as { referenceId: string }).referenceId);
	expect(new Set(ids).size).toBe(2);
});

test.each([
	[
		['credential', 'na'],
		['credential', 'na'],
	],
	[['eu', 'na'], [null]],
])('Regions %j for one user → %j, because the credential is not known', async (regions, items) => {
	const node = weather({ audience: 'unicast', userId: userId('one'), options: { regions } });
	const { output } = await run({ store: credential(), nodes: [node] });
	expect(output().map(({ json }) => json.region)).toEqual(items);
	const warning = items.length > 1 ? [expect.stringContaining('choose one of them')] : [];
	expect(output()[0]?.json.warnings).toEqual(warning);
});

test('a timestamp years ahead → a warning that names it', async () => {
	const { output } = await run({
		store: credential(),
		nodes: [weather({ options: { timestamp: '2999-01-01T00:00:00Z' } })],
	});
	expect(output()[0]?.json).toMatchObject({
		valid: true,
		warnings: [expect.stringContaining('"Timestamp" is more than 24 hours from now')],
	});
});

test('preview needs no credential', async () => {
	const { output } = await run({ store: credential(), nodes: [{ ...weather(), credentials: {} }] });
	expect(output()[0]?.json).toMatchObject({ valid: true });
});
