import type { INodeParameters } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { codesOf, event, message, tile, useAmazon } from './support/amazon.mts';
import { engineDoes } from './support/engine.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

const BAD_RESOURCES: Array<[title: string, resource: string, says: string]> = [
	['unknown', 'snowAlert', 'Choose one from the list.'],
	['empty', '', 'Choose one from the list.'],
	['an expression', '={{ $json.resource }}', 'Expressions do not work in this field.'],
	['Custom API Call', '__CUSTOM_API_CALL__', 'Use the HTTP Request node'],
];

const isOurs = ([title]: [string, ...string[]]) =>
	title !== 'an expression' || !engineDoes('refusesExpressionsAsResource');

test.each(BAD_RESOURCES.filter(isOurs))(
	'a resource that is %s → one error that says what to do, and nothing sent',
	async (_, resource, says) => {
		const { error, output } = await run({
			store: credential(),
			items: [{ resource: 'weatherAlert' }, { resource: 'weatherAlert' }],
			nodes: [event({ resource })],
		});
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toBe('"Resource" does not have a valid value');
		expect(error?.description).toContain(says);
		expect([output(), amazon.control.requests()]).toEqual([[], []]);
	},
);

const VALUE = '={{ $json.value }}';

test.each<[field: string, parameters: INodeParameters, valid: string | number]>([
	['Reference Key', { referenceKey: VALUE }, 'a'],
	['Regions', { options: { regions: VALUE } }, 'eu'],
])(
	'%s whose expression returns nothing → a problem of that field, also in a preview',
	async (field, parameters, valid) => {
		const items = [{ value: valid }, {}, { value: '' }, { value: null }];
		const node = event(parameters, { onError: 'continueRegularOutput' });
		const { output } = await run({ store: credential(), items, nodes: [node] });
		const bad = Array<string>(3).fill('INVALID_INPUT');
		expect(codesOf(output())).toEqual(['ok', ...bad]);
		expect(output()[1]?.json.error).toMatchObject({
			description: expect.stringContaining(`"${field}" must not be empty: its expression returns`),
		});
		const preview = event({ ...parameters, operation: 'preview' });
		const previews = await run({ store: credential(), items, nodes: [preview] });
		expect(previews.output().map(({ json }) => json.valid)).toEqual([true, false, false, false]);
	},
);

test.each([
	['an event', event],
	['a message', message],
	['a tile', tile],
])(
	'Simplify of %s, whose expression gives nothing → a problem, and nothing sent',
	async (...row) => {
		const node = row[1]({ options: { simplify: VALUE } }, { onError: 'continueRegularOutput' });
		const { output } = await run({ store: credential(), nodes: [node] });
		expect([codesOf(output()), sent()]).toEqual([['INVALID_INPUT'], []]);
	},
);

/** Sends an event that has Expires After like this. */
async function send(expiresAfter: object | string) {
	const items = [{ value: { duration: { amount: 2, unit: 'hours' } } }];
	const node = event({ options: { expiresAfter } as never }, { onError: 'continueRegularOutput' });
	return (await run({ store: credential(), items, nodes: [node] })).output();
}

test('Expires After as it is when it is added → an hour', async () => {
	await send({ duration: {} });
	const { timestamp, expiryTime } = sent()[0]?.body as Record<string, string>;
	expect(Date.parse(String(expiryTime)) - Date.parse(String(timestamp))).toBe(3_600_000);
});

test.each([
	['emptied', {}],
	// n8n gives nothing for a whole group, which must not mean the default
	['an expression', VALUE],
])('Expires After, %s → a problem, and nothing sent', async (_title, value) => {
	const [item] = await send(value);
	expect(item?.json.error).toMatchObject({
		code: 'INVALID_INPUT',
		description: expect.stringContaining('"Expires After" must '),
	});
	expect(sent()).toEqual([]);
});
