import type { IHttpRequestOptions } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { dist } from './support/engine.mts';

const { readRunSetups } = dist('nodes/shared/n8n/setup/tryCredential.js') as {
	readRunSetups(context: object, service: string): Promise<unknown>;
};

test('the exchange of a check ends with the execution', async () => {
	const { signal } = new AbortController();
	const sent: IHttpRequestOptions[] = [];
	const context = {
		getInputData: () => [{}],
		getExecutionCancelSignal: () => signal,
		getCredentials: async () => ({
			clientId: 'example-client',
			clientSecret: 'example-secret',
			region: 'na',
			endpoints: 'amazon',
		}),
		helpers: {
			httpRequest: async (options: IHttpRequestOptions) => {
				sent.push(options);
				return { statusCode: 400, headers: {}, body: { error: 'invalid_client' } };
			},
		},
	};
	await readRunSetups(context, 'proactiveEvents');
	expect(sent.map(({ abortSignal }) => abortSignal)).toEqual([signal]);
});
