import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSimulator } from '../../simulator/index.mts';
import { useSimulator } from './helpers.mts';
import { spokenAnswer, useSkill, type SkillAnswer } from './skillServer.mts';

const { control } = await useSimulator();
const skill = useSkill(control);

const event = 'AlexaSkillEvent.SkillEnabled' as const;
const launch = 'LaunchRequest' as const;
const refused = (outcome: RegExp) => ({
	acknowledged: false,
	outcome: expect.stringMatching(outcome),
});

describe('a delivery', () => {
	it('has the headers of Amazon, and nothing that asks for compression', async () => {
		await control.sendToSkill({ type: event });
		const [{ headers, bytes }] = skill.arrived as [(typeof skill.arrived)[0]];
		expect(headers).toMatchObject({
			'content-type': 'application/json; charset=utf-8',
			'content-length': String(bytes.length),
			accept: 'application/json',
			'accept-charset': 'utf-8',
			'user-agent': expect.stringMatching(/^Apache-HttpClient\//),
		});
		expect(headers).not.toHaveProperty('accept-encoding');
	});

	it.each([
		['AlexaSkillEvent.SkillDisabled', undefined, '/events'],
		['Messaging.MessageReceived', undefined, '/messages'],
		[launch, undefined, '/requests'],
		[event, 'test', '/test'],
		[launch, 'test', '/test'],
	] as const)('%s, to %s, is for %s', async (type, to, path) => {
		await control.sendToSkill({ type, ...(to && { to }) });
		expect(skill.arrived.map((one) => one.path)).toEqual([path]);
	});
});

describe('the answer to an event', () => {
	const gzipped: SkillAnswer = {
		headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
		body: gzipSync('{"version":"1.0","response":{}}'),
	};
	const cases: [string, SkillAnswer, object][] = [
		['204 without a body', { status: 204 }, { acknowledged: true }],
		['an empty object', { body: '{}' }, { acknowledged: true, answer: {} }],
		['an empty response', { body: '{"version":"1.0","response":{}}' }, { acknowledged: true }],
		['a text', { body: 'ok' }, refused(/^INVALID_RESPONSE: .*neither empty nor JSON/)],
		['a list', { body: '[]' }, refused(/^INVALID_RESPONSE: .*no object/)],
		['a compressed object', gzipped, refused(/^INVALID_RESPONSE: .*compressed \(gzip\)/)],
		['400', { status: 400 }, { status: 400, ...refused(/not believed/) }],
		['404', { status: 404, body: '{}' }, { errorBody: '{}', ...refused(/404 is no success$/) }],
		['500', { status: 500 }, { status: 500, ...refused(/500 is no success/) }],
	];

	it.each(cases)('%s', async (_title, answer, expected) => {
		skill.answers(answer);
		expect(await control.sendToSkill({ type: event })).toMatchObject(expected);
	});

	it('that leads elsewhere is not followed', async () => {
		skill.answers({ status: 302, headers: { location: skill.url('/elsewhere') } });
		const delivery = await control.sendToSkill({ type: event });
		expect(delivery).toMatchObject({ status: 302, ...refused(/does not follow/) });
		expect(skill.arrived).toHaveLength(1);
	});

	it('of a skill that is not there is missing', async () => {
		control.setSkillAddresses({ events: 'http://127.0.0.1:9/' });
		const delivery = await control.sendToSkill({ type: event });
		expect(delivery).toMatchObject({
			error: expect.any(String),
			...refused(/^not acknowledged: /),
		});
		expect(delivery).not.toHaveProperty('status');
	});

	it('that takes too long is missing', async () => {
		const hasty = await startSimulator({ answerTimeoutMs: 100 });
		onTestFinished(hasty.close);
		hasty.control.setSkillAddresses(skill.addresses());
		skill.answers({ never: true });
		const delivery = await hasty.control.sendToSkill({ type: event });
		expect(delivery).toMatchObject(refused(/no answer within 0\.1 s/));
	});
});

describe('the answer to a launch', () => {
	const long = 'x'.repeat(25_000);
	const cases: [string, SkillAnswer, object][] = [
		[
			'plain text is spoken',
			spokenAnswer({ type: 'PlainText', text: 'We open at 9.' }),
			{ acknowledged: true, spoken: 'We open at 9.' },
		],
		[
			'SSML is spoken without its marks',
			spokenAnswer({
				type: 'SSML',
				ssml: '<speak>Tom &amp; Ann<break time="1s"/> open at <emphasis>9</emphasis>.</speak>',
			}),
			{ acknowledged: true, spoken: 'Tom & Ann open at 9.' },
		],
		[
			'a response without speech is silent',
			{ body: '{"version":"1.0","response":{"shouldEndSession":true}}' },
			{ acknowledged: true, outcome: 'answered; Alexa says nothing' },
		],
		['nothing is not enough', {}, refused(/^INVALID_RESPONSE: the answer is empty/)],
		['no version', { body: '{"response":{}}' }, refused(/^INVALID_RESPONSE: .*no version/)],
		['no response', { body: '{"version":"1.0"}' }, refused(/^INVALID_RESPONSE: .*"response"/)],
		[
			'more than 24 kB',
			spokenAnswer({ type: 'PlainText', text: long }),
			refused(/^INVALID_RESPONSE: .*24576/),
		],
	];

	it.each(cases)('%s', async (_title, answer, expected) => {
		skill.answers(answer);
		expect(await control.sendToSkill({ type: launch })).toMatchObject(expected);
	});
});

describe('the addresses', () => {
	it.each([
		['n8n.example.com/webhook', /whole address/],
		['http://n8n.example.com/webhook', /https/],
		['http://127.0.0.1.example.com/', /https/],
		['https://user:pw@n8n.example.com/', /user name/],
		['https://n8n.example.com/#x', /#/],
	])('may not be %s, and then stay as they were', (messages, why) => {
		const before = control.skillAddresses();
		expect(() => control.setSkillAddresses({ messages })).toThrow(why);
		expect(control.skillAddresses()).toEqual(before);
	});
});
