import { describe, expect, it } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import {
	bearer,
	call,
	clock,
	eventRequest,
	eventsScope,
	exchange,
	messagesScope,
	tokenFor,
	tokenForm,
	useSimulator,
} from './helpers.mts';

const simulator = useSimulator();

describe('a token at the APIs', () => {
	const send = (headers: Record<string, string>) =>
		call(simulator.current, { path: '/na/v1/proactiveEvents', headers, body: eventRequest() });
	const outcome = () =>
		simulator.current.control.requests({ service: 'proactiveEvents' }).at(-1)?.outcome;

	it.each([
		{
			title: 'no token',
			headers: { 'content-type': 'application/json' },
			reason: /no Authorization/,
		},
		{
			title: 'a token from elsewhere',
			headers: bearer('Atc|made-up'),
			reason: /has not given out \(one from before it was started or reset\?\).*get a new one/,
		},
	])('is refused with 403: $title', async ({ headers, reason }) => {
		const answer = await send(headers as Record<string, string>);
		expect(answer.status).toBe(403);
		expect(answer.json.message).toMatch(/token is invalid/);
		expect(outcome()).toMatch(reason);
	});

	it('is refused with 403 when it is for the other service', async () => {
		expect((await send(bearer(await tokenFor(simulator.current, messagesScope)))).status).toBe(403);
		expect(outcome()).toMatch(/is for alexa:skill_messaging/);
		const token = await tokenFor(simulator.current, eventsScope);
		const path = '/na/v1/skillmessages/users/u';
		const answer = await call(simulator.current, {
			path,
			headers: bearer(token),
			body: { data: {} },
		});
		expect(answer.status).toBe(403);
	});

	it('is refused with 403 once its announced lifetime has ended', async () => {
		simulator.current.control.setTokenLifetime(120);
		const answer = await exchange(simulator.current, tokenForm(eventsScope));
		expect(answer.json.expires_in).toBe(120);
		const headers = bearer(String(answer.json.access_token));
		clock.now += 119_000;
		expect((await send(headers)).status).toBe(202);
		clock.now += 1_000;
		expect((await send(headers)).status).toBe(403);
		expect(outcome()).toMatch(/has expired/);
	});

	it('stays valid when the secret is rotated', async () => {
		const old = bearer(await tokenFor(simulator.current, eventsScope));
		simulator.current.control.setClients([{ ...exampleClient, clientSecret: 'rotated' }]);
		expect((await send(old)).status).toBe(202);
		expect((await exchange(simulator.current, tokenForm(eventsScope))).status).toBe(401);
	});
});
