import { expect, test } from 'vitest';
import { event, message, unicast, useAmazon, userId } from './support/amazon.mts';
import { run, type RunNode } from './support/run.mts';

const { amazon, credential } = useAmazon();

const VALUE = '={{ $json.value }}';

/** One of each kind of problem; core and contract prove the others. */
test.each<[title: string, node: RunNode, good: unknown, bad: unknown, says: string]>([
	[
		'an empty user id',
		unicast({ userId: VALUE }),
		userId('a'),
		'',
		'"User ID" must be the ID that Alexa gave your skill for this user; it is empty',
	],
	[
		'a day that does not exist',
		event({ resource: 'mediaContent', contentName: 'Film', startTime: VALUE }),
		'2030-02-28T10:00:00',
		'2030-02-30T10:00:00',
		'"Start Time" must be a date and time',
	],
	[
		'data with a nested object',
		message({ data: VALUE, options: { convertValues: false } }),
		{ a: 'b' },
		{ a: { b: 'c' } },
		'"Data" must have a text as the value of "a"',
	],
])('%s stops the run in stop mode with nothing sent', async (_title, node, good, bad, says) => {
	const items = [good, bad, good].map((value) => ({ value })) as never;
	const { error } = await run({ store: credential(), items, nodes: [node] });
	expect(error?.message).toBe(`${says} [item 1]`);
	expect(amazon.control.requests()).toEqual([]);
});

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

test('a date that fails when it is looked at → EXPRESSION of its item alone', async () => {
	const hostile = {
		isValid: true,
		toUTC: () => undefined,
		toMillis: () => {
			throw new Error('bad');
		},
	};
	const items = [hostile, new Date().toISOString()].map((value) => ({ value })) as never;
	const node = event({ options: { timestamp: VALUE } }, { onError: 'continueRegularOutput' });
	const { output } = await run({ store: credential(), items, nodes: [node] });
	expect(output().map(({ json }) => json.error)).toEqual([
		expect.objectContaining({ code: 'EXPRESSION', description: expect.stringContaining('bad') }),
		undefined,
	]);
});
