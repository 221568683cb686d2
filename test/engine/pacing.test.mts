import { expect, test } from 'vitest';
import { skipWaits, unicast, useAmazon, users } from './support/amazon.mts';
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
	expect(waitedMs).toBeLessThanOrEqual(4 * 500);
});

test.each([1, 7])('%s requests are under way at once, and no more', async (concurrency) => {
	amazon.control.addFault({
		match: { service: 'proactiveEvents' },
		delayMs: 30,
		times: Infinity,
	});
	await run({
		store: credential(),
		items: users(30),
		nodes: [unicast({ options: { concurrency } })],
	});
	expect(amazon.control.counts().maxInFlight).toBe(concurrency);
});

test('an event whose turn comes late has the times of its sending', async () => {
	skipWaits();
	const startedMs = clock.now();
	const { output } = await run({
		store: credential(),
		items: users(4),
		nodes: [
			unicast({
				options: {
					expiresAfter: { duration: { amount: 5, unit: 'minutes' } },
					requestsPerSecond: 0.005,
					concurrency: 1,
					simplify: false,
				},
			}),
		],
	});
	const times = output().map(({ json }) =>
		[json.timestamp, json.expiryTime].map((time) => Date.parse(String(time))),
	);
	times.forEach(([timestamp = 0, expiryTime = 0], index) => {
		expect(timestamp - startedMs).toBeGreaterThanOrEqual(index * 200_000 - 1000);
		expect(expiryTime - timestamp).toBe(5 * MINUTE_MS);
	});
});

test('a fixed expiry that has passed when the turn comes → a problem, and nothing is sent', async () => {
	skipWaits();
	const { output } = await run({
		store: credential(),
		items: users(4),
		nodes: [
			unicast(
				{
					options: {
						expiryTime: new Date(Date.now() + 10 * MINUTE_MS).toISOString(),
						requestsPerSecond: 0.005,
						concurrency: 1,
					},
				},
				{ onError: 'continueRegularOutput' },
			),
		],
	});
	const codes = output().map(
		({ json }) => (json.error as { code: string } | undefined)?.code ?? 'ok',
	);
	expect(codes).toEqual(['ok', 'ok', 'INVALID_INPUT', 'INVALID_INPUT']);
	expect(sent()).toHaveLength(2);
	expect(JSON.stringify(output()[2]?.json.error)).toContain('The item waited too long in this run');
});
