import { describe, expect, it } from 'vitest';
import { bearer, useSimulator } from './helpers.mts';

const { call, control, sendEvent, tokenFor } = await useSimulator();

describe('the body of an event', () => {
	it.each([
		['text that is not JSON', '{', 'application/json', /not JSON/],
		['another content type', '{}', 'text/plain', /content type "text\/plain"/],
		['no object', '[]', 'application/json', /must be object/],
		['nothing', '', 'application/json', /not JSON/],
	])('is refused with 400 when it is %s', async (_title, body, type, message) => {
		const headers = { ...bearer(await tokenFor()), 'content-type': type };
		const answer = await call({ path: '/na/v1/proactiveEvents', headers, body });
		expect(answer.status).toBe(400);
		expect(answer.json.message).toMatch(message);
	});

	it('with an event name that is not published is held to the envelope only', async () => {
		const event = { name: 'AMAZON.Unpublished.Event', payload: { any: { thing: 1 } } };
		expect((await sendEvent({ event })).status).toBe(202);
		expect(control.requests().at(-1)?.outcome).toMatch(/not a published one/);
		const wrong = await sendEvent({ event, referenceId: '' });
		expect(wrong.status).toBe(400);
		expect(wrong.json.message).toContain('/referenceId');
	});
});
