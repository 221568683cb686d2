import type { INodeParameters } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { codesOf, event, useAmazon } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

const OPERATIONS = ['send', 'update', 'preview', 'checkSetup'];

describe.each(OPERATIONS)('%s without a resource that the node has', (operation) => {
	test.each<[title: string, resource: string, says: string]>([
		['unknown', 'snowAlert', 'Choose one from the list.'],
		['empty', '', 'Choose one from the list.'],
		['an expression', '={{ $json.resource }}', 'Expressions do not work in this field.'],
		['Custom API Call', '__CUSTOM_API_CALL__', 'Use the HTTP Request node'],
	])('%s → one error that says what to do, and nothing sent', async (_title, resource, says) => {
		const { error, output } = await run({
			store: credential(),
			items: [{ resource: 'weatherAlert' }, { resource: 'weatherAlert' }],
			nodes: [event({ operation, resource, referenceKey: 'a' })],
		});
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toBe('"Resource" does not have a valid value');
		expect(error?.description).toContain(says);
		expect([output(), amazon.control.requests()]).toEqual([[], []]);
	});
});

const VALUE = '={{ $json.value }}';

const WEATHER = { resource: 'weatherAlert', additionalFields: { source: 'Us' } };

test.each<[field: string, parameters: INodeParameters, valid: string | number]>([
	['Reference Key', { referenceKey: VALUE }, 'a'],
	['Reference ID', { options: { referenceId: VALUE } }, 'a'],
	['Timestamp', { options: { timestamp: VALUE } }, new Date().toISOString()],
	[
		'Expires At',
		{ options: { expiryTime: VALUE } },
		new Date(Date.now() + 3_600_000).toISOString(),
	],
	['Locales', { ...WEATHER, options: { locales: VALUE } }, 'en-US'],
	['Regions', { options: { regions: VALUE } }, 'eu'],
	['Concurrency', { options: { concurrency: VALUE } }, 5],
])(
	'%s whose expression gives nothing → a problem of that field, also in a preview',
	async (field, parameters, valid) => {
		const items = [{ value: valid }, {}, { value: '' }, { value: null }];
		const node = event(parameters, { onError: 'continueRegularOutput' });
		const { output } = await run({ store: credential(), items, nodes: [node] });
		const bad = Array<string>(3).fill('INVALID_INPUT');
		expect(codesOf(output())).toEqual(['ok', ...bad]);
		expect(output()[1]?.json.error).toMatchObject({
			description: expect.stringContaining(`"${field}" must not be empty: its expression gives`),
		});
		const preview = event({ ...parameters, operation: 'preview' });
		const previews = await run({ store: credential(), items, nodes: [preview] });
		expect(previews.output().map(({ json }) => json.valid)).toEqual([true, false, false, false]);
	},
);

/** Sends a weather alert with these options, of which one takes the value. */
async function send(options: INodeParameters, value?: unknown) {
	const node = event({ ...WEATHER, options }, { onError: 'continueRegularOutput' });
	const items = [{ value }] as never;
	return (await run({ store: credential(), items, nodes: [node] })).output();
}

function minutesOf(body: unknown): number {
	const { timestamp = '', expiryTime = '' } = body as Record<string, string>;
	return (Date.parse(expiryTime) - Date.parse(timestamp)) / 60_000;
}

describe('an option from an expression', () => {
	const BOTH = ['en-US', 'de-DE'];
	const GERMAN = [{ locale: 'de-DE', attribute: 'source', text: 'Uns' }];
	const locales = { locales: VALUE, translations: { translation: GERMAN } };
	const translations = { locales: BOTH, translations: { json: [{ json: VALUE }] } };
	const TEXTS = [{ localizedAttributes: [{ source: 'Us' }, { locale: 'de-DE', source: 'Uns' }] }];
	const REGIONS = [{ region: 'eu' }, { region: 'fe' }];
	const after = (amount: string | number, unit: string) => ({
		expiresAfter: { duration: { amount, unit } },
	});

	test.each<[title: string, value: unknown, options: INodeParameters, sentAs: object[]]>([
		['Locales as text', 'en-US, de-DE', locales, TEXTS],
		['Translations as an object', { 'de-DE': { source: 'Uns' } }, translations, TEXTS],
		['Regions as JSON text', '["eu", "fe"]', { regions: VALUE }, REGIONS],
		['an amount as text', '120', after(VALUE, 'minutes'), [{ minutes: 120 }]],
		['Concurrency as text', '5', { concurrency: VALUE }, [{ minutes: 60 }]],
	])('%s → sent', async (_title, value, options, sentAs) => {
		await send(options, value);
		expect(
			sent().map((each) => ({ ...each, ...(each.body as object), minutes: minutesOf(each.body) })),
		).toMatchObject(sentAs);
	});

	test.each<[field: string, value: unknown, options: INodeParameters]>([
		['Expires After', ['2'], after(VALUE, 'hours')],
		['Expires After', { unit: 'hours' }, after(2, VALUE)],
		// n8n gives nothing for a whole group, which must not mean the default
		['Expires After', { duration: { amount: 2, unit: 'hours' } }, { expiresAfter: VALUE }],
		['Translations', 'Uns', { translations: { json: [{ json: VALUE }] } }],
		['Concurrency', ['5'], { concurrency: VALUE }],
	])('a problem of "%s", sent nothing: %j', async (field, value, options) => {
		const [item] = await send(options, value);
		expect(item?.json.error).toMatchObject({
			code: 'INVALID_INPUT',
			description: expect.stringContaining(`"${field}" must `),
		});
		expect(sent()).toEqual([]);
	});
});

describe('an option added and left empty', () => {
	test.each<[name: string, value: object | string]>([
		['expiresAfter', { duration: {} }],
		['expiryTime', ''],
		['timestamp', ''],
		['referenceId', ''],
		['translations', {}],
		['translations', { translation: [] }],
		['translations', { json: [{ json: '' }] }],
	])('%s %j → as if it were not there', async (name, value) => {
		expect(codesOf(await send({ [name]: value } as INodeParameters))).toEqual(['ok']);
		expect(minutesOf(sent()[0]?.body)).toBe(60);
	});

	test.each<[name: string, field: string, value: object | string]>([
		['expiresAfter', 'Expires After', {}],
		['locales', 'Locales', []],
		['regions', 'Regions', []],
		['concurrency', 'Concurrency', ''],
	])('%s %j → a problem of "%s"', async (name, field, value) => {
		const [item] = await send({ [name]: value } as INodeParameters);
		expect(item?.json.error).toMatchObject({
			description: expect.stringContaining(`"${field}" must `),
		});
		expect(sent()).toEqual([]);
	});
});
