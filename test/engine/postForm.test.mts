import type { IHttpRequestOptions } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { dist } from './support/engine.mts';

const { postFormWith } = dist('nodes/shared/n8n/credential/authorize.js') as {
	postFormWith(
		request: (options: IHttpRequestOptions) => Promise<unknown>,
	): (url: string, form: string, timeoutMs: number) => Promise<unknown>;
};

test('an exchange has a time limit, and follows no redirect with the secret', async () => {
	const sent: IHttpRequestOptions[] = [];
	const post = postFormWith(async (options) => {
		sent.push(options);
		return { statusCode: 200, headers: {}, body: {} };
	});
	await post('https://lwa.example.com/token', 'scope=example', 10_000);
	expect(sent).toEqual([expect.objectContaining({ timeout: 10_000, disableFollowRedirect: true })]);
});

test.each([
	['ECONNREFUSED', 'is reported', true],
	['amzn1.oa2-cs.v1.example', 'is no network code and not told', false],
])('the code %s of an error %s', async (code, _title, isTold) => {
	const post = postFormWith(() => Promise.reject(Object.assign(new Error('example'), { code })));
	const posted = await post('https://lwa.example.com', '', 1);
	expect(JSON.stringify(posted).includes(code)).toBe(isTold);
	expect(posted).toMatchObject({ ok: false, error: { code: 'LWA_UNAVAILABLE' } });
});
