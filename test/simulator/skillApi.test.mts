import { beforeEach, describe, expect, it } from 'vitest';
import { call, useSimulator } from './helpers.mts';
import { useSkill } from './skillServer.mts';
import { openStream } from './stream.mts';

const simulator = useSimulator();
const skill = useSkill();
beforeEach(() => simulator.current.control.setSkillAddresses(skill.addresses()));

const control = (method: string, path: string, body?: unknown) =>
	call(simulator.current, {
		method,
		path: `/_simulator${path}`,
		...(body !== undefined && { headers: { 'content-type': 'application/json' }, body }),
	});
const type = 'AlexaSkillEvent.SkillEnabled';

describe('the control of the skill over HTTP', () => {
	it('sets and gives the addresses', async () => {
		const addresses = { events: skill.url('/e'), test: skill.url('/t') };
		const { status, json } = await control('PUT', '/skill-addresses', addresses);
		expect([status, json]).toEqual([200, addresses]);
		expect((await control('GET', '/skill-addresses')).json).toEqual(addresses);
		expect(simulator.current.control.skillAddresses()).toEqual(addresses);
	});

	it('sends a request and gives its delivery', async () => {
		const order = { type: 'IntentRequest', to: 'test', intent: 'Any', slots: { a: 'b' } };
		const { status, json } = await control('POST', '/skill-requests', order);
		expect([status, json]).toMatchObject([
			200,
			{ type: 'IntentRequest', status: 200, url: skill.url('/test') },
		]);
		expect(skill.arrived[0]?.json.request).toMatchObject({ intent: { name: 'Any' } });
		expect(JSON.parse((await control('GET', '/deliveries')).text)).toEqual([json]);
	});

	it('gives the root of the signatures', async () => {
		const { text } = await control('GET', '/signing-root');
		expect(text).toBe(await simulator.current.control.signingRoot());
	});

	it('sets the time of the first retry', async () => {
		expect((await control('PUT', '/first-retry', { ms: 7_000 })).status).toBe(204);
		skill.answers({ status: 500 });
		const { json } = await control('POST', '/skill-requests', { type });
		expect(json.nextAttemptAt).toBe('2030-05-14T10:00:07.000Z');
	});

	it.each([
		['PUT', '/skill-addresses', { event: 'https://n8n.example.com/' }],
		['PUT', '/skill-addresses', { events: 'http://n8n.example.com/' }],
		['POST', '/skill-requests', {}],
		['POST', '/skill-requests', { type: 'SkillEnabled' }],
		['POST', '/skill-requests', { type, evnts: [] }],
		['POST', '/skill-requests', { type, to: 'production' }],
		['PUT', '/first-retry', { ms: 0 }],
	])('refuses %s %s with %j: 400 and a message', async (method, path, body) => {
		const { status, json } = await control(method, path, body);
		expect([status, json]).toEqual([400, { message: expect.any(String) }]);
		expect(skill.arrived).toEqual([]);
	});
});

describe('the stream', () => {
	it('tells the deliveries and the addresses', async () => {
		const stream = await openStream(`${simulator.current.url}/_simulator/stream`);
		try {
			expect((await stream.next()).data).toMatchObject({
				deliveries: [],
				deliveryCount: 0,
				skillAddresses: skill.addresses(),
				requestTypes: expect.arrayContaining(['LaunchRequest', type]),
			});
			skill.answers({ body: '{"a":1}' });
			await control('POST', '/skill-requests', { type });
			const { data } = await stream.next();
			expect(data).toMatchObject({
				deliveries: [{ number: 1, type, status: 200, answer: '{"a":1}' }],
				deliveryCount: 1,
			});
			expect(data).not.toHaveProperty('skillAddresses');
			simulator.current.control.setSkillAddresses({});
			expect((await stream.next()).data).toMatchObject({ skillAddresses: {}, deliveries: [] });
		} finally {
			stream.close();
		}
	});
});
