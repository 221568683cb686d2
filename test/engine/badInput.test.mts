import { expect, test } from 'vitest';
import { codesOf, event, message, unicast, useAmazon, userId, users } from './support/amazon.mts';
import { run, type RunNode } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

const VALUE = '={{ $json.value }}';

/** One of each kind of problem; core and contract prove the others. */
const BAD_INPUTS: Array<
	[title: string, node: RunNode, good: unknown, bad: unknown, field: string, says: string]
> = [
	[
		'an empty user id',
		unicast({ userId: VALUE }),
		userId('a'),
		'',
		'User ID',
		'must be the ID that Alexa gave your skill for this user; it is empty',
	],
	[
		'a day that does not exist',
		event({ resource: 'mediaContent', contentName: 'Film', startTime: VALUE }),
		'2030-02-28T10:00:00',
		'2030-02-30T10:00:00',
		'Start Time',
		'must be a date and time',
	],
	[
		'data with a nested object',
		message({ data: VALUE, options: { convertValues: false } }),
		{ a: 'b' },
		{ a: { b: 'c' } },
		'Data',
		'must have a text as the value of "a"',
	],
];

/** A good value for items 0 and 2, the bad one for item 1. */
const badInTheMiddle = (good: unknown, bad: unknown) =>
	[good, bad, good].map((value) => ({ value })) as never;

test.each(BAD_INPUTS)(
	'%s is refused before the network, and the rest of the run arrives',
	async (_title, node, good, bad, field) => {
		const { output } = await run({
			store: credential(),
			items: badInTheMiddle(good, bad),
			nodes: [{ ...node, onError: 'continueRegularOutput' }],
		});
		expect(codesOf(output())).toEqual(['ok', 'INVALID_INPUT', 'ok']);
		expect(output()[1]?.json.error).toMatchObject({
			description: expect.stringContaining(`"${field}" `),
		});
	},
);

test.each(BAD_INPUTS)(
	'%s stops the run in stop mode with nothing sent',
	async (_title, node, good, bad, field, says) => {
		const { error } = await run({
			store: credential(),
			items: badInTheMiddle(good, bad),
			nodes: [node],
		});
		expect(error?.message).toBe(`"${field}" ${says} [item 1]`);
		expect(error?.description).toContain(`"${field}" `);
		expect(amazon.control.requests()).toEqual([]);
	},
);

test('all problems of an item are reported at once', async () => {
	const { error } = await run({
		store: credential(),
		nodes: [
			event({
				resource: 'occasion',
				subject: '={{ "" }}',
				occasionProviderName: '={{ "" }}',
				bookingTime: '={{ "soon" }}',
				stage: '={{ "Live" }}',
				options: { regions: '={{ "mars" }}', concurrency: 51 },
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
	expect(error?.message).toBe('"Stage" and 5 other fields are invalid [item 0]');
});

test('a custom API URL with a password fails each item, sends nothing and is not repeated', async () => {
	const { output } = await run({
		store: credential({ apiBaseUrl: 'https://user:hunter2@example.com/{region}' }),
		items: users(2),
		nodes: [event({}, { onError: 'continueRegularOutput' })],
	});
	expect(codesOf(output())).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
	expect(JSON.stringify(output())).toContain('must not contain a user name or password');
	expect(JSON.stringify(output())).not.toContain('hunter2');
	expect(amazon.control.requests()).toEqual([]);
});

test('a custom Token URL over plain http to another host never gets the secret', async () => {
	const { error } = await run({
		store: credential({ tokenUrl: 'http://example.com/token' }),
		nodes: [event()],
	});
	expect(error?.description).toContain('"Token URL" must start with https://');
	expect(sent()).toEqual([]);
});

test('a date that fails when it is looked at → EXPRESSION of its item alone, without the token in it', async () => {
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
	const node = unicast({ options: { timestamp: '={{ $json.value }}' } });
	const { output, error } = await run({
		store: credential(),
		items,
		nodes: [{ ...node, onError: 'continueRegularOutput' }],
	});
	expect(error).toBeUndefined();
	expect(sent().length).toBe(29);
	expect(output().length).toBe(30);
	expect(
		output()
			.filter(({ json }) => json.error)
			.map(({ json }) => json.error),
	).toEqual([
		expect.objectContaining({
			code: 'EXPRESSION',
			description: expect.stringContaining('bad …'),
		}),
	]);
	expect(JSON.stringify(output())).not.toContain(secret);
});
