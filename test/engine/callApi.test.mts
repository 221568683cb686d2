import { getEventListeners } from 'node:events';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { dist } from './support/engine.mts';

const { callApi } = dist('nodes/shared/n8n/http/callApi.js') as {
	callApi(context: object, credential: object, call: object): Promise<{ response: object }>;
};
const { signalOf } = dist('nodes/shared/n8n/http/deadline.js') as {
	signalOf(options: IHttpRequestOptions): AbortSignal;
};

/** A call whose request gets the signal of the execution from n8n, as `authenticate` sees it. */
async function callIn(execution: AbortController, end: () => object): Promise<object> {
	const httpRequestWithAuthentication = async (_type: string, options: IHttpRequestOptions) => {
		options.abortSignal = execution.signal;
		signalOf(options);
		expect(getEventListeners(execution.signal, 'abort').length).toBe(1);
		return end();
	};
	const { response } = await callApi(
		{ helpers: { httpRequestWithAuthentication } },
		{ data: {}, endpoints: { apiBaseUrls: { na: 'https://alexa.example.com' } } },
		{ region: 'na', path: '/example', body: '{}', timeoutMs: 60_000 },
	);
	return response;
}

test.each([
	['a response', () => ({ statusCode: 202, headers: {}, body: '' }), 'response'],
	[
		'an error',
		() => {
			throw Object.assign(new Error('example'), { code: 'ECONNRESET' });
		},
		'noResponse',
	],
])(
	'a call that ends with %s leaves nothing at the signal of the execution',
	async (_title, end, kind) => {
		const execution = new AbortController();
		expect(await callIn(execution, end)).toMatchObject({ kind });
		expect(getEventListeners(execution.signal, 'abort')).toEqual([]);
	},
);
