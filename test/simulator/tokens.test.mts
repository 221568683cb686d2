import { describe, expect, it } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import { bearer, clock, eventRequest, messagesScope, useSimulator } from './helpers.mts';

const { call, control, exchange, tokenFor } = await useSimulator();

describe('a token at the APIs', () => {
	const send = async (headers: Record<string, string>) =>
		(await call({ path: '/na/v1/proactiveEvents', headers, body: eventRequest() })).status;
	const outcome = () => control.requests({ service: 'proactiveEvents' }).at(-1)?.outcome;

	it.each([
		['no token', { 'content-type': 'application/json' }, /no Authorization/],
		[
			'a token from elsewhere',
			bearer('Atc|made-up'),
			/has not given out \(one from before it was started or reset\?\).*get a new one/,
		],
	])('is refused with 403: %s', async (_title, headers: Record<string, string>, reason) => {
		const answer = await call({ path: '/na/v1/proactiveEvents', headers, body: eventRequest() });
		expect(answer.status).toBe(403);
		expect(answer.json.message).toMatch(/token is invalid/);
		expect(outcome()).toMatch(reason);
	});

	it('is refused with 403 when it is for the other service', async () => {
		expect(await send(bearer(await tokenFor(messagesScope)))).toBe(403);
		expect(outcome()).toMatch(/is for alexa:skill_messaging/);
		const headers = bearer(await tokenFor());
		const path = '/na/v1/skillmessages/users/u';
		expect((await call({ path, headers, body: { data: {} } })).status).toBe(403);
	});

	it('is refused with 403 once its announced lifetime has ended', async () => {
		control.setTokenLifetime(120);
		const { json } = await exchange();
		expect(json.expires_in).toBe(120);
		const headers = bearer(String(json.access_token));
		clock.now += 119_000;
		expect(await send(headers)).toBe(202);
		clock.now += 1_000;
		expect(await send(headers)).toBe(403);
		expect(outcome()).toMatch(/has expired/);
	});

	it('stays valid when the secret is rotated', async () => {
		const old = bearer(await tokenFor());
		control.setClients([{ ...exampleClient, clientSecret: 'rotated' }]);
		expect(await send(old)).toBe(202);
		expect((await exchange()).status).toBe(401);
	});
});
