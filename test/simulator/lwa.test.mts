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
		['a scope the client lacks', 400, 'invalid_scope', tokenForm({ scope: 'alexa::another' })],
		['a misspelt scope', 400, 'invalid_scope', tokenForm({ scope: 'alexa:proactive_events' })],
		['two scopes', 400, 'invalid_scope', tokenForm({ scope: `${eventsScope} ${messagesScope}` })],
		[
			'another grant type',
			400,
			'unsupported_grant_type',
			tokenForm({ grant_type: 'refresh_token' }),
		],
		['a repeated field', 400, 'invalid_request', `${tokenForm()}&scope=x`],
		['an empty body', 400, 'invalid_request', ''],
		['no grant type', 400, 'invalid_request', without('grant_type')],
		['no client id', 400, 'invalid_request', without('client_id')],
		['no client secret', 400, 'invalid_request', without('client_secret')],
		['no scope', 400, 'invalid_request', without('scope')],
		['a wrong secret', 401, 'invalid_client', tokenForm({ client_secret: 'wrong' })],
	])('refuses %s with %i %s', async (_title, status, error, body) => {
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
