import type { IHttpRequestOptions } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { event, tile, unicast, useAmazon, users } from './support/amazon.mts';
import { credentialType } from './support/engine.mts';
import { run } from './support/run.mts';

const { amazon, credential } = useAmazon();

test('the counts of a run with several regions are of requests, and the region is named', async () => {
	amazon.control.addFault({ match: { region: 'eu' }, status: 400, times: Infinity });
	const { error } = await run({
		store: credential(),
		items: users(3),
		nodes: [event({ options: { regions: ['na', 'eu', 'fe'], concurrency: 1 } })],
	});
	expect(error?.context?.data).toEqual({ code: 'REJECTED', sent: 1, failed: 1, notSent: 7 });
	expect(error?.description).toContain(
		'Tried: everyone subscribed, Europe and India, development.',
	);
});

test('a failure leaves out the updates that wait for their turn', async () => {
	amazon.control.addFault({ match: { service: 'dataStore' }, status: 400 });
	const { error } = await run({
		store: credential(),
		items: Array.from({ length: 20 }, () => ({})),
		nodes: [tile({ options: { requestsPerSecond: 0, concurrency: 5 } })],
	});
	expect(error?.context?.data).toEqual({ code: 'REJECTED', sent: 0, failed: 1, notSent: 19 });
});

test('of two failures at once the one of the lower item is reported', async () => {
	amazon.control.addFault({
		match: { userId: String(users(1)[0]?.user) },
		status: 404,
		delayMs: 300,
	});
	amazon.control.addFault({ match: { userId: String(users(2)[1]?.user) }, status: 432 });
	const { error } = await run({
		store: credential(),
		items: users(2),
		nodes: [unicast({ options: { concurrency: 2 } })],
	});
	expect(error?.message).toContain('[item 0]');
	expect(error?.context?.data).toMatchObject({ code: 'UNKNOWN_USER', failed: 2 });
});

type Authenticate = (fields: object, options: IHttpRequestOptions) => Promise<unknown>;

test.each([1.5, 1.000_49])('a timeout of %s seconds is one', async (timeout) => {
	const signed: IHttpRequestOptions[] = [];
	const { authenticate } = credentialType as unknown as { authenticate: Authenticate };
	credentialType.authenticate = (async (fields: object, options: IHttpRequestOptions) => {
		signed.push(options);
		return await authenticate(fields, options);
	}) as never;
	const { output } = await run({ store: credential(), nodes: [event({ options: { timeout } })] });
	credentialType.authenticate = authenticate as never;
	expect(output()[0]?.json).toMatchObject({ accepted: true });
	const timeoutMs = signed[0]?.timeout ?? 0;
	// A timer takes whole milliseconds only.
	expect(Number.isInteger(timeoutMs)).toBe(true);
	expect(timeoutMs - timeout * 1000).toBeGreaterThanOrEqual(0);
	expect(timeoutMs - timeout * 1000).toBeLessThan(1);
});
