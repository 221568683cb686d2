import { describe, expect, test } from 'vitest';
import { event, unicast, useAmazon, users } from './support/amazon.mts';
import { run, type RunOptions } from './support/run.mts';

const { credential } = useAmazon();

const hintsOf = async (options: Omit<RunOptions, 'store'>) =>
	(await run({ store: credential(), ...options })).hints;

describe('after the execution of a workflow in production', () => {
	const mode = 'trigger';
	const twoRegions = { options: { regions: ['na', 'eu'] } };

	test('two items for everyone in two regions → a hint that everyone was notified twice, and of Execute Once', async () => {
		const hints = await hintsOf({ mode, items: users(2), nodes: [event(twoRegions)] });
		expect(hints).toEqual([
			expect.stringMatching(/notified 2 times, once for each input item\. .*"Execute Once"/),
		]);
	});

	test.each([
		['one item for everyone in two regions', 1, event(twoRegions)],
		['two items for one user each', 2, unicast()],
		['two previews', 2, event({ operation: 'preview' })],
		['no item', 0, event()],
	])('%s → no hint', async (_title, count, node) => {
		expect(await hintsOf({ mode, items: users(count), nodes: [node] })).toEqual([]);
	});
});

describe('after a run by hand', () => {
	test('an accepted event → when it expires in the time zone of the workflow, and Check Setup', async () => {
		const timezone = 'Asia/Tokyo';
		const { hints, output } = await run({ store: credential(), nodes: [event()], timezone });
		const expiry = new Date(String(output()[0]?.json.expiryTime));
		const time = expiry.toLocaleTimeString('en-US', { timeZone: timezone, timeStyle: 'short' });
		expect(hints).toEqual([expect.stringMatching(/^Accepted\. .*"Check Setup"/)]);
		expect(hints[0]?.replaceAll('\u202f', ' ')).toContain(` at ${time.replaceAll('\u202f', ' ')}.`);
	});

	test('an event that Amazon had already → no hint, because nobody is notified again', async () => {
		const store = credential();
		await run({ store, nodes: [event()] });
		expect((await run({ store, nodes: [event()] })).hints).toEqual([]);
	});

	test('refused events whose items come from a node that sent → no hint', async () => {
		const sent = { accepted: true, duplicate: false, audience: 'multicast', expiryTime: 'x' };
		const node = event({ stage: '={{ "test" }}' }, { onError: 'continueRegularOutput' });
		expect(await hintsOf({ items: [sent, sent], nodes: [node] })).toEqual([]);
	});
});
