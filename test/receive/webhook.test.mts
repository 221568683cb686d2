import { describe, expect, test } from 'vitest';
import { EMPTY_RESPONSE, SAMPLE_RESPONSE } from '../../nodes/shared/alexa/skillRequest/response.ts';
import { clock } from '../engine/support/engine.mts';
import {
	bytes,
	type Changes,
	genuineEnvelope,
	LAUNCH,
	newPath,
	OTHER_SKILL_ID,
	SKILL_ID,
} from './support/forge.mts';
import type { Identity } from './support/identities.mts';
import { useS3 } from './support/s3.mts';
import { publish, receive, type Setting, webhookField } from './support/webhook.mts';
import type { SkillRequest } from '../../simulator/skill/skillRequest.mts';

const s3 = useS3();

const MESSAGE: SkillRequest = { type: 'Messaging.MessageReceived' };

const signed = (request: SkillRequest = MESSAGE, changes: Changes = {}) =>
	s3.signed({ body: bytes(genuineEnvelope(request)), ...changes });

const ACKNOWLEDGED = { status: 200, answer: EMPTY_RESPONSE, items: undefined };

describe('an answer', () => {
	test('tells n8n not to compress it', async () => {
		expect((await receive(signed())).headers).toEqual({ 'cache-control': 'no-transform' });
	});

	test.each([
		['Alexa.New.Thing', ['other'], 1],
		['Alexa.New.Thing', ['reminders'], undefined],
		['Reminders.NewThing', ['reminders'], 1],
		['Reminders.NewThing', ['other'], undefined],
		['LaunchRequest', ['LaunchRequest'], 1],
		['LaunchRequest', ['other'], undefined],
		['constructor', ['other'], 1],
	])('acknowledges %s; with %s selected it starts %s', async (type, events, started) => {
		const envelope = genuineEnvelope();
		const body = bytes({ ...envelope, request: { ...envelope.request, type } });
		const received = await receive(signed(MESSAGE, { body }), { parameters: { events } });
		expect(received).toMatchObject({ status: 200, answer: EMPTY_RESPONSE });
		expect(received.items?.length).toBe(started);
	});
});

describe('a request that comes again', () => {
	test('is acknowledged and starts nothing', async () => {
		const sent = signed();
		await receive(sent);
		expect(await receive(sent)).toMatchObject(ACKNOWLEDGED);
	});

	test('starts the workflow again if repeats are wanted', async () => {
		const sent = signed();
		const setting = { parameters: { options: { ignoreRepeats: false } } };
		await receive(sent, setting);
		expect((await receive(sent, setting)).items).toHaveLength(1);
	});

	test.each<[string, Setting]>([
		['another workflow', { workflowId: 'other' }],
		['a test in the editor', { mode: 'manual' }],
		['another trigger of the same workflow', { nodeId: 'other' }],
		['another trigger with a copied id', { nodeName: 'Other' }],
	])('starts %s', async (_title, setting) => {
		const sent = signed();
		await receive(sent);
		expect((await receive(sent, setting)).items).toHaveLength(1);
	});

	test('is no repeat of a forged one with its id, even at the same moment', async () => {
		const envelope = genuineEnvelope(MESSAGE);
		const genuine = signed(MESSAGE, { body: bytes(envelope) });
		const stolen = signed(MESSAGE, { body: bytes(envelope), identity: s3.identities.stranger });
		const [refused, started] = await Promise.all([receive(stolen), receive(genuine)]);
		expect([refused.status, started.items?.length]).toEqual([400, 1]);
	});

	test.each([
		['the workflow failed', { body: { message: 'Error in workflow' }, status: 500 }],
		['the last node had no answer', { body: [{ a: 1 }] }],
	])('starts the workflow again if %s', async (_title, lastNode) => {
		const sent = signed();
		const parameters = { respond: 'lastNode' };
		await receive(sent, { parameters, lastNode });
		const again = await receive(sent, { parameters, lastNode: { body: [EMPTY_RESPONSE] } });
		expect(again.items).toHaveLength(1);
	});
});

describe.each([
	['immediately', 'onReceived', undefined],
	['lastNode', 'lastNode', 'allEntries'],
])('with Respond set to %s, n8n', (respond, responseMode, responseData) => {
	test.each([
		['responseMode', responseMode],
		['responseData', responseData],
	] as const)('takes the %s %s, in each of its versions', (name, value) => {
		const { evaluated, resolved } = webhookField(name, { respond });
		expect(evaluated).toBe(value);
		// n8n 1 has no such function.
		if (resolved) expect(resolved).toEqual({ resolved: true, value });
	});
});

describe('the answer of the last node', () => {
	const HELLO = {
		version: '1.0',
		response: { outputSpeech: { type: 'PlainText', text: 'Hello' } },
	};
	const answered = async (body: unknown, status?: number) => {
		const lastNode = { body, ...(status && { status }) };
		return await receive(signed(LAUNCH), { parameters: { respond: 'lastNode' }, lastNode });
	};

	test('is its last item', async () => {
		expect(await answered([{ a: 1 }, HELLO])).toMatchObject({ status: 200, answer: HELLO });
	});

	test.each<[string, unknown, string]>([
		['the last item is not one', [HELLO, { a: 1 }], 'its "response" object is missing'],
		['there are no items', [], 'there is no item'],
		[
			'n8n has nothing to give',
			{ message: 'Workflow executed successfully but the last node did not return any data' },
			'its "response" object is missing',
		],
	])('fails and says why, with an example, if %s', async (_title, body, why) => {
		const { status, answer } = await answered(body);
		expect([status, (answer as { message: string }).message]).toEqual([
			500,
			`The last item of the last node must be a response for Alexa, but ${why}. For example: ${SAMPLE_RESPONSE}`,
		]);
	});

	test('is n8n’s own if the workflow failed', async () => {
		const failed = { message: 'Error in workflow' };
		expect(await answered(failed, 500)).toMatchObject({ status: 500, answer: failed });
	});
});

describe('the settings', () => {
	test('allow several skills', async () => {
		const skillId = `${OTHER_SKILL_ID}, ${SKILL_ID}`;
		expect((await receive(signed(), { parameters: { skillId } })).items).toHaveLength(1);
	});

	test('may let the id of the skill be missing', async () => {
		const sent = signed({ ...MESSAGE, application: false });
		const parameters = { options: { acceptMissingSkillId: true, simplify: false } };
		expect((await receive(sent, { parameters })).items).toMatchObject([{ skillId: null }]);
	});

	test('bound the age of a conversation', async () => {
		const body = bytes(genuineEnvelope(LAUNCH, Date.now() - 60_000));
		const parameters = { options: { clockToleranceSeconds: 30 } };
		const { answer } = await receive(signed(LAUNCH, { body }), { parameters });
		expect(answer).toMatchObject({ code: 'TIMESTAMP_TOO_OLD' });
	});

	test.each<[string, Setting['parameters'], string]>([
		['no skill', { skillId: '' }, '"Skill ID" must not be empty: the trigger accepts requests'],
		['something else', { skillId: 'my skill' }, '"Skill ID" must be the ID of your skill'],
		['one of two', { skillId: `${SKILL_ID}, nonsense` }, '"Skill ID" must be'],
		['nothing to start on', { events: [] }, '"Trigger On" must have at least one value'],
		['an unknown type', { events: ['Launch'] }, '"Trigger On" must be one of'],
		['a tolerance of 151', { options: { clockToleranceSeconds: 151 } }, 'from 30 to 150'],
	])(
		'with %s start nothing, and the log has the field and the rule',
		async (_t, parameters, said) => {
			const { status, items, log } = await receive(signed(), { parameters });
			expect([status, items, log]).toEqual([500, undefined, [expect.stringContaining(said)]]);
		},
	);

	test('with a problem start nothing for a forged request either', async () => {
		const forged = { headers: {}, body: Buffer.from('{}') };
		const { status, items } = await receive(forged, { parameters: { skillId: '' } });
		expect([status, items]).toEqual([500, undefined]);
	});

	test('with a problem cannot be published', async () => {
		await expect(publish({ skillId: 'my skill' })).rejects.toThrow('"Skill ID" must be');
	});
});

describe('certificates', () => {
	test('are one file, however its address is written', async () => {
		const { headers, body, files } = signed();
		const shouted = headers.SignatureCertChainUrl!.replace('https://s3', 'HTTPS://S3');
		await receive({ headers, body });
		const again = signed(MESSAGE, { url: () => shouted });
		await receive({ ...again, files: [] } as never);
		const asked = s3.control.requests().filter(({ path }) => path === files[0]!.path);
		expect(asked).toHaveLength(1);
	});
});

describe('the log of a flood', () => {
	const refused = async (times: number, changes: Changes = {}) => {
		const lines: string[] = [];
		for (let i = 0; i < times; i++) {
			const sent = signed(MESSAGE, { headers: { 'Signature-256': undefined }, ...changes });
			lines.push(...(await receive(sent)).log);
		}
		return lines;
	};

	test('has ten lines a minute for a reason, and then how many more there were', async () => {
		expect(await refused(13)).toHaveLength(10);
		const now = clock.now();
		clock.now = () => now + 60_000;
		expect(await refused(1)).toEqual([
			expect.stringMatching(/SIGNATURE_SHA1_ONLY.*; 3 earlier lines like it were not logged$/),
		]);
	});

	test('has the other reasons all the same', async () => {
		await refused(11);
		const headers = { 'Signature-256': undefined, Signature: undefined };
		expect(await refused(1, { headers })).toEqual([expect.stringContaining('SIGNATURE_MISSING')]);
	});
});

describe('a certificate that Amazon has replaced at its address', () => {
	const SIX_MINUTES_MS = 360_000;
	const path = newPath();
	const at = (identity: Identity) => s3.signed({ identity, file: { path } });

	test('takes the first request that the new one has signed', async () => {
		await receive(at(s3.identities.genuine));
		s3.control.reset();
		const sent = at(s3.identities.underRoot);
		const { now } = clock;
		clock.now = () => now() + SIX_MINUTES_MS;
		const { status, items } = await receive(sent);
		expect([status, items?.length]).toEqual([200, 1]);
	});
});
