import type { IHttpRequestOptions } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { dist } from './support/engine.mts';

const { loadRunSetups } = dist('nodes/shared/n8n/setup/tryCredential.js') as {
	loadRunSetups(context: object, service: string): Promise<unknown>;
};

const REFUSED = { statusCode: 400, headers: {}, body: { error: 'invalid_client' } };

/** A run in which each item has a skill of its own. */
const contextOf = (
	items: number,
	signal: AbortSignal,
	httpRequest: (options: IHttpRequestOptions) => Promise<object>,
) => ({
	getInputData: () => Array<object>(items).fill({}),
	getExecutionCancelSignal: () => signal,
	getCredentials: async (_type: string, itemIndex: number) => ({
		clientId: `example-client-${itemIndex}`,
		clientSecret: 'example-secret',
		region: 'na',
		endpoints: 'amazon',
	}),
	helpers: { httpRequest },
});

test('the exchange of a check ends with the execution', async () => {
	const { signal } = new AbortController();
	const sent: IHttpRequestOptions[] = [];
	const context = contextOf(1, signal, async (options) => {
		sent.push(options);
		return REFUSED;
	});
	await loadRunSetups(context, 'proactiveEvents');
	expect(sent.map(({ abortSignal }) => abortSignal)).toEqual([signal]);
});

test('25 skills are asked for ten at once', async () => {
	let underWay = 0;
	let most = 0;
	let all = 0;
	const context = contextOf(25, new AbortController().signal, async () => {
		all++;
		most = Math.max(most, ++underWay);
		await new Promise(setImmediate);
		underWay--;
		return REFUSED;
	});
	await loadRunSetups(context, 'proactiveEvents');
	expect([all, most]).toEqual([25, 10]);
});
