import { expect, test } from 'vitest';
import { codesOf, skipWaits, unicast, useAmazon, users } from './support/amazon.mts';
import { clock } from './support/engine.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

const MINUTE_MS = 60_000;

test('requests start no faster than asked for, repeated ones included', async () => {
	const waits = skipWaits();
	const startedMs = clock.now();
	amazon.control.addFault({
		match: { service: 'proactiveEvents' },
		status: 429,
		headers: { 'retry-after': '0' },
	});
	await run({
		store: credential(),
		items: users(4),
		nodes: [unicast({ options: { requestsPerSecond: 2, concurrency: 1 } })],
	});
	expect(sent()).toHaveLength(5);
	const waitedMs = waits.reduce((sum, delayMs) => sum + delayMs, 0);
	// A busy machine takes a part of the time itself.
	expect(clock.now() - startedMs).toBeGreaterThanOrEqual(4 * 500);
	expect(waitedMs, waits.join(', ')).toBeLessThanOrEqual(4 * 500);
});

test.each([1, 7])('%s requests are under way at once, and no more', async (concurrency) => {
	amazon.control.addFault({
		match: { service: 'proactiveEvents' },
		// A busy machine needs a while to send those of one round.
		delayMs: 400,
		times: Infinity,
	});
	await run({
		store: credential(),
		items: users(2 * concurrency),
		nodes: [unicast({ options: { concurrency } })],
	});
	expect(amazon.control.counts().maxInFlight).toBe(concurrency);
});

test('an event whose turn comes late has the time of its sending, or a problem if it has expired by then', async () => {
	skipWaits();
	const startedMs = clock.now();
	const options = {
		expiryTime: new Date(startedMs + 10 * MINUTE_MS).toISOString(),
		requestsPerSecond: 0.005,
		concurrency: 1,
	};
	const node = unicast({ options }, { onError: 'continueRegularOutput' });
	const { output } = await run({ store: credential(), items: users(4), nodes: [node] });
	expect(codesOf(output())).toEqual(['ok', 'ok', 'INVALID_INPUT', 'INVALID_INPUT']);
	expect(JSON.stringify(output()[2]?.json.error)).toContain('The item waited too long in this run');
	const times = sent().map(({ body }) => Date.parse((body as { timestamp: string }).timestamp));
	expect(times).toHaveLength(2);
	expect(Number(times[1]) - startedMs).toBeGreaterThanOrEqual(199_000);
});
