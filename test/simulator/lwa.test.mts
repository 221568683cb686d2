import { describe, expect, it } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import { eventsScope, exchange, messagesScope, tokenForm, useSimulator } from './helpers.mts';

const simulator = useSimulator();

describe('the token endpoint', () => {
	it('answers with a token for the scope asked for', async () => {
		const answer = await exchange(simulator.current, tokenForm(eventsScope));
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

	const form = (changes: Record<string, string>) => tokenForm(eventsScope, changes);
	const without = (field: string) => {
		const fields = new URLSearchParams(form({}));
		fields.delete(field);
		return fields.toString();
	};
	it.each([
		['a scope the client lacks', form({ scope: 'alexa::another' }), 'invalid_scope'],
		['a misspelt scope', form({ scope: 'alexa:proactive_events' }), 'invalid_scope'],
		['two scopes', form({ scope: `${eventsScope} ${messagesScope}` }), 'invalid_scope'],
		['another grant type', form({ grant_type: 'refresh_token' }), 'unsupported_grant_type'],
		['a repeated field', `${form({})}&scope=x`, 'invalid_request'],
		['an empty body', '', 'invalid_request'],
		...['grant_type', 'client_id', 'client_secret', 'scope'].map((field) => [
			`no ${field}`,
			without(field),
			'invalid_request',
		]),
	])('refuses %s with 400 %3$s', async (_title, body, error) => {
		const answer = await exchange(simulator.current, body);
		expect(answer.status).toBe(400);
		expect(answer.json).toEqual({ error, error_description: expect.any(String) });
		expect(answer.headers['x-amzn-requestid']).toBeTruthy();
	});

	it('refuses credentials of another Amazon product with unauthorized_client', async () => {
		simulator.current.control.setClients([{ ...exampleClient, kind: 'foreign' }]);
		const answer = await exchange(simulator.current, tokenForm(eventsScope));
		expect([answer.status, answer.json.error]).toEqual([400, 'unauthorized_client']);
	});

	it.each(['application/json', 'text/plain', 'unreadable', ''])(
		'refuses the content type "%s"',
		async (type) => {
			const headers: Record<string, string> = type ? { 'content-type': type } : {};
			const answer = await exchange(simulator.current, tokenForm(eventsScope), headers);
			expect([answer.status, answer.json.error]).toEqual([400, 'invalid_request']);
		},
	);

	it.each(['a&b', 'a+b', 'a%41b', 'a=b', 'ä €', '"quoted"'])(
		'takes the secret %s when the form is encoded',
		async (secret) => {
			simulator.current.control.setClients([{ ...exampleClient, clientSecret: secret }]);
			const right = await exchange(
				simulator.current,
				tokenForm(eventsScope, { client_secret: secret }),
			);
			expect(right.status).toBe(200);
		},
	);
});
