import { describe, expect, it } from 'vitest';
import { bearer, call, eventRequest, senders, useSimulator } from './helpers.mts';

const simulator = useSimulator();

describe('the body of an event', () => {
	it.each([
		['text that is not JSON', '{', 'application/json', /not JSON/],
		[
			'another content type',
			JSON.stringify(eventRequest()),
			'text/plain',
			/content type "text\/plain"/,
		],
		['no object', '[]', 'application/json', /must be object/],
		['nothing', '', 'application/json', /not JSON/],
	])('is refused with 400 when it is %s', async (_title, body, type, message) => {
		const { events } = await senders(simulator.current);
		const headers = { ...bearer(events), 'content-type': type };
		const answer = await call(simulator.current, { path: '/na/v1/proactiveEvents', headers, body });
		expect(answer.status).toBe(400);
		expect(answer.json.message).toMatch(message);
	});

	it('with an event name that is not published is held to the envelope only', async () => {
		const { sendEvent } = await senders(simulator.current);
		const event = { name: 'AMAZON.Unpublished.Event', payload: { any: { thing: 1 } } };
		expect((await sendEvent(eventRequest({ event }))).status).toBe(202);
		expect(simulator.current.control.requests().at(-1)?.outcome).toMatch(/not a published one/);
		const wrong = await sendEvent(eventRequest({ event, referenceId: '' }));
		expect([wrong.status, wrong.json.message]).toEqual([
			400,
			expect.stringContaining('/referenceId'),
		]);
	});
});
