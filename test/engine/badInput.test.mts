import { expect, test } from 'vitest';
import { event, unicast, useAmazon, userId } from './support/amazon.mts';
import { BAD_INPUTS, badInTheMiddle } from './support/badInputs.mts';
import { run } from './support/run.mts';

const { amazon, credential, exchanges, sent } = useAmazon();

test.each(BAD_INPUTS)(
	'$title is refused before the network, and the rest of the run arrives',
	async ({ node, good, bad, field, rule }) => {
		const { output } = await run({
			store: credential(),
			items: badInTheMiddle(good, bad) as never,
			nodes: [
				{
					...node,
					parameters: { ...node.parameters, regions: ['na'] },
					onError: 'continueRegularOutput',
				},
			],
			executionId: 'bad',
		});
		const results = output().map(
			({ json }) => json.accepted ?? (json.error as { code: string }).code,
		);
		expect(results).toEqual([
			true,
			'INVALID_INPUT',
			expect.toSatisfy((value: unknown) => value === true || value === 'DUPLICATE_REFERENCE_ID'),
		]);
		const { description } = output()[1]?.json.error as { description: string };
		expect(description).toContain(`"${field}" `);
		expect(description).toMatch(rule);
	},
);

test.each(BAD_INPUTS)(
	'$title stops the run in stop mode with nothing sent',
	async ({ node, good, bad, field }) => {
		const { error } = await run({
			store: credential(),
			items: badInTheMiddle(good, bad) as never,
			nodes: [node],
		});
		expect(error?.message).toBe('One field needs a change [item 1]');
		expect(error?.description).toContain(`"${field}" `);
		expect(amazon.control.requests()).toEqual([]);
	},
);

test('all problems of an item are told at once', async () => {
	const { error } = await run({
		store: credential(),
		nodes: [
			event({
				event: 'AMAZON.Occasion.Updated',
				confirmationStatus: 'CONFIRMED',
				subject: '={{ "" }}',
				occasionProviderName: '={{ "" }}',
				bookingTime: '={{ "soon" }}',
				stage: '={{ "Live" }}',
				regions: '={{ "mars" }}',
				options: { concurrency: 51 },
			}),
		],
	});
	for (const field of [
		'Subject',
		'Provider Name',
		'Booking Time',
		'Stage',
		'Regions',
		'Concurrency',
	]) {
		expect(error?.description).toContain(`"${field}" `);
	}
	expect(error?.message).toBe('6 fields need a change [item 0]');
});

test.each([
	[
		'user info',
		'https://user:hunter2@example.com/{region}',
		'must not contain a user name or password',
	],
	['plain http to another host', 'http://example.com/{region}', 'must start with https://'],
	['a query', 'https://example.com/?a={region}', 'must not contain a query'],
	['no URL', 'example', 'must be an absolute URL'],
])(
	'a custom API URL with %s fails each item and sends nothing',
	async (_title, apiBaseUrl, rule) => {
		const { output } = await run({
			store: credential({ apiBaseUrl }),
			items: [{ n: 0 }, { n: 1 }],
			nodes: [event({}, { onError: 'continueRegularOutput' })],
		});
		for (const { json } of output()) {
			expect(json.error).toMatchObject({
				code: 'INVALID_INPUT',
				description: expect.stringContaining(`"API Base URL" ${rule}`),
			});
			expect(JSON.stringify(json)).not.toContain('hunter2');
		}
		expect(output()).toHaveLength(2);
		expect(exchanges()).toBe(0);
	},
);

test('a custom Token URL over plain http to another host never gets the secret', async () => {
	const { error } = await run({
		store: credential({ tokenUrl: 'http://example.com/token' }),
		nodes: [event()],
	});
	expect(error?.description).toContain('"Token URL" must start with https://');
	expect(sent()).toEqual([]);
});

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'%s: a date that fails when it is looked at → EXPRESSION of its item alone, without the token in it',
	async (onError) => {
		const secret = 'Atza|EXAMPLE-TOKEN-1234567890';
		const hostile = {
			isValid: true,
			toUTC: () => undefined,
			toMillis: () => {
				throw new Error(`bad ${secret}`);
			},
		};
		const items = Array.from({ length: 30 }, (_, index) => ({
			user: userId(`user-${index}`),
			value: index === 24 ? (hostile as never) : new Date().toISOString(),
		}));
		const node = unicast({ userId: '={{ $json.user }}', timestamp: '={{ $json.value }}' });
		const { output, error } = await run({
			store: credential(),
			items,
			nodes: [{ ...node, onError }],
		});
		expect(error).toBeUndefined();
		const all = [...output(), ...output(undefined, 1)];
		expect(sent().length).toBe(29);
		expect(all.length).toBe(30);
		expect(all.filter(({ json }) => json.error).map(({ json }) => json.error)).toEqual([
			expect.objectContaining({
				code: 'EXPRESSION',
				description: expect.stringContaining('bad …'),
			}),
		]);
		expect(JSON.stringify(all)).not.toContain(secret);
	},
);
