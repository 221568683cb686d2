import type { INodeExecutionData } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { codesOf, unicast, useAmazon, users } from './support/amazon.mts';
import { proactiveEvent } from './support/engine.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

/** The default of the option. */
const CONCURRENCY = 10;

/** The promise is that canceling ends a wait, so real time is measured: without it, LWA alone is waited for 10 s. */
const LONG_BEFORE_IT_WOULD_END_MS = 8_000;

test('stopping ends a wait for Login with Amazon, and a run in stop mode is shown as stopped, not as failed', async () => {
	amazon.control.addFault({ match: { service: 'lwa' }, delayMs: 20_000, times: Infinity });
	const startedMs = Date.now();
	const { run: result } = await run({
		store: credential(),
		items: users(30),
		nodes: [unicast()],
		cancelWhen: () => amazon.control.requests({ service: 'lwa' }).length > 0,
	});
	expect(Date.now() - startedMs).toBeLessThan(LONG_BEFORE_IT_WOULD_END_MS);
	expect(result.status).toBe('canceled');
	expect(sent()).toEqual([]);
});

test('stopping ends requests under way; the rest is not read, and each item has its output all the same', async () => {
	amazon.control.addFault({
		match: { service: 'proactiveEvents' },
		delayMs: 20_000,
		times: Infinity,
	});
	const { execute } = proactiveEvent;
	let read = 0;
	let given: INodeExecutionData[] = [];
	// n8n drops the output of a canceled node.
	proactiveEvent.execute = async function (this) {
		const ask = this.getNodeParameter.bind(this) as (...args: unknown[]) => unknown;
		this.getNodeParameter = ((...args: unknown[]) => {
			if (args[0] === 'userId') read++;
			return ask(...args);
		}) as never;
		const outputs = await (execute as (...args: unknown[]) => Promise<never>).call(this);
		[given] = outputs as [INodeExecutionData[]];
		return outputs;
	};
	const startedMs = Date.now();
	try {
		await run({
			store: credential(),
			items: users(400),
			nodes: [unicast({}, { onError: 'continueRegularOutput' })],
			cancelWhen: () => sent().length === CONCURRENCY,
		});
	} finally {
		proactiveEvent.execute = execute!;
	}
	expect(Date.now() - startedMs).toBeLessThan(LONG_BEFORE_IT_WOULD_END_MS);
	expect(sent()).toHaveLength(CONCURRENCY);
	expect(read).toBeLessThan(100);
	expect(codesOf(given)).toEqual(Array(400).fill('CANCELLED'));
	const places = given.map(({ pairedItem }) => (pairedItem as { item: number }).item);
	expect(places).toEqual(Array.from({ length: 400 }, (_, index) => index));
});
