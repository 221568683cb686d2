import { describe, expect, it } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import { eventsScope, messagesScope, tokenForm, useSimulator } from './helpers.mts';

const { control, exchange } = await useSimulator();

describe('the token endpoint', () => {
	it('answers with a token for the scope asked for', async () => {
		const answer = await exchange();
		expect(answer.status).toBe(200);
		expect(answer.json).toEqual({
			access_token: expect.stringMatching(/^Atc\|.{20,}/),
			token_type: 'bearer',
			expires_in: 3600,
			scope: eventsScope,
		});
		expect(answer.headers).toMatchObject({
			'cache-control': 'no-store',
			pragma: 'no-cache',
			'x-amzn-requestid': expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
	});

	const without = (field: string) => {
		const fields = new URLSearchParams(tokenForm());
		fields.delete(field);
		return fields.toString();
	};
	it.each([
		['a scope the client lacks', tokenForm({ scope: 'alexa::another' }), 400, 'invalid_scope'],
		['a misspelt scope', tokenForm({ scope: 'alexa:proactive_events' }), 400, 'invalid_scope'],
		['two scopes', tokenForm({ scope: `${eventsScope} ${messagesScope}` }), 400, 'invalid_scope'],
		[
			'another grant type',
			tokenForm({ grant_type: 'refresh_token' }),
			400,
			'unsupported_grant_type',
		],
		['a repeated field', `${tokenForm()}&scope=x`, 400, 'invalid_request'],
		['an empty body', '', 400, 'invalid_request'],
		['no grant type', without('grant_type'), 400, 'invalid_request'],
		['no client id', without('client_id'), 400, 'invalid_request'],
		['no client secret', without('client_secret'), 400, 'invalid_request'],
		['no scope', without('scope'), 400, 'invalid_request'],
		['a wrong secret', tokenForm({ client_secret: 'wrong' }), 401, 'invalid_client'],
	])('refuses %s with %3$i %4$s', async (_title, body, status, error) => {
		const answer = await exchange(body);
		expect(answer.status).toBe(status);
		expect(answer.json).toEqual({ error, error_description: expect.any(String) });
		expect(answer.headers['x-amzn-requestid']).toBeTruthy();
	});

	it('refuses credentials of another Amazon product with unauthorized_client', async () => {
		control.setClients([{ ...exampleClient, kind: 'foreign' }]);
		const answer = await exchange();
		expect([answer.status, answer.json.error]).toEqual([400, 'unauthorized_client']);
	});

	it.each<[Record<string, string>]>([
		[{ 'content-type': 'application/json' }],
		[{ 'content-type': 'text/plain' }],
		[{ 'content-type': 'unreadable' }],
		[{}],
	])('refuses a form with the headers %j', async (headers) => {
		const answer = await exchange(tokenForm(), headers);
		expect([answer.status, answer.json.error]).toEqual([400, 'invalid_request']);
	});

	it.each(['a&b', 'a+b', 'a%41b', 'a=b', 'ä €', '"quoted"'])(
		'takes the secret %s when the form is encoded',
		async (secret) => {
			control.setClients([{ ...exampleClient, clientSecret: secret }]);
			expect((await exchange(tokenForm({ client_secret: secret }))).status).toBe(200);
		},
	);
});
