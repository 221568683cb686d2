import { describe, expect, test } from 'vitest';
import { useLogged } from './support/logged.mts';
import { bytes, type Changes, SKILL_ID } from '../receive/support/forge.mts';
import { GENUINE } from '../receive/support/genuine.mts';
import { useS3 } from '../receive/support/s3.mts';
import { receive, type Setting } from '../receive/support/webhook.mts';
import { USER } from './support/canaries.mts';
import { leaksIn, type Place, PLACES, TOKEN_PLACES } from './support/places.mts';
import {
	API,
	CONSENT,
	GRANT,
	LINKED,
	TRIGGER_CANARIES,
	withCanaries,
} from './support/skillRequest.mts';

const logged = useLogged();
const s3 = useS3();

const [EVENT] = GENUINE;
const LAUNCH = GENUINE.find(({ request }) => request.type === 'LaunchRequest')!;
const LINKED_MESSAGE = GENUINE.find(({ request }) => 'accessToken' in request)!;

/** Hands a request to the trigger, and searches what comes of it. */
async function searched(body: Buffer, changes: Changes = {}, setting?: Setting, places?: Place[]) {
	logged.length = 0;
	const { items, ...rest } = await receive(s3.signed({ body, ...changes }), setting);
	const output = items?.map((json) => ({ json }));
	const leaks = leaksIn({ output, rest, logged }, TRIGGER_CANARIES, places);
	return { leaks, items, status: rest.status, answer: rest.answer as { code?: string } };
}

const WITH_TOKENS = { simplify: false, includeRequest: true, includeAccessToken: true };

describe('what Alexa sends leaves only what was asked for', () => {
	test.each(GENUINE)('$title', async (genuine) => {
		const { items, leaks } = await searched(withCanaries(genuine));
		expect([items?.[0]?.userId, leaks]).toEqual([USER.text, []]);
	});

	test.each([EVENT!, LAUNCH, LINKED_MESSAGE])('$title, with the access tokens', async (genuine) => {
		const setting = { parameters: { options: WITH_TOKENS } };
		const places = [...PLACES, ...TOKEN_PLACES];
		const { items, leaks } = await searched(withCanaries(genuine), {}, setting, places);
		const { raw, accessToken, apiAccessToken } = items![0]!;
		expect([accessToken, apiAccessToken, leaks]).toEqual([LINKED.text, API.text, []]);
		expect(JSON.stringify(raw)).toContain(CONSENT.text);
		expect(JSON.stringify(raw)).toContain(GRANT.text);
	});
});

describe('a refusal repeats nothing', () => {
	const body = withCanaries(EVENT!);

	test.each<[string, () => Changes]>([
		['SIGNATURE_WRONG', () => ({ identity: s3.identities.stranger })],
		['CERTIFICATE_URL_FORBIDDEN', () => ({ url: () => `https://example.com/${LINKED.text}` })],
		['REQUEST_INCOMPLETE', () => ({ body: bytes({ version: LINKED.text, request: USER.text }) })],
		[
			'SKILL_ID_DIFFERENT',
			() => ({ body: Buffer.from(body.toString().replaceAll(SKILL_ID, USER.text)) }),
		],
	])('%s', async (code, changes) => {
		const { status, answer, leaks } = await searched(body, changes());
		expect([status, answer.code, leaks]).toEqual([400, code, []]);
	});

	test('nor does a trigger whose fields need a change', async () => {
		const setting = { parameters: { skillId: USER.text, events: [LINKED.text] } };
		const { status, leaks } = await searched(body, {}, setting);
		expect([status, leaks]).toEqual([500, []]);
	});
});
