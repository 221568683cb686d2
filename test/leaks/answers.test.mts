import { describe, expect, test } from 'vitest';
import { KINDS, USER } from './support/canaries.mts';
import { ECHOES, repeated } from './support/echoes.mts';
import { KIND_NAMES, tokenReply, useLeakSearch } from './support/leakSearch.mts';
import { CHECKS, TO_ALL, TO_ONE } from './support/senders.mts';

const { amazon, send, leaksOf } = useLeakSearch();

const ALL = { ...TO_ONE, ...TO_ALL, ...CHECKS };
const EVENTS_PATH = '/na/v1/proactiveEvents/stages/development';
const TOKEN_PATH = '/auth/o2/token';
const BREAKS = ['reset', 'half', 'garbled'] as const;

/** One of each kind of answer; test/leaks/codes goes through the codes. */
const answersOf = (...statuses: number[]) =>
	statuses.flatMap((status) =>
		Object.entries(ECHOES).map(([where, echo]) => ({ status, where, echo })),
	);

describe.each(KIND_NAMES)('secret and token %s: nothing leaks where', (kind) => {
	const [secret, token] = KINDS[kind];
	const said = repeated([secret, token]);

	test.each(answersOf(202, 400, 403))(
		'Alexa answers $status and repeats in $where what it was sent',
		async ({ status, echo }) => {
			amazon.lwa = tokenReply(token);
			amazon.api = { status, ...echo([token, USER]) };
			expect(await leaksOf(TO_ONE, { kind })).toEqual([]);
			amazon.api = { status, ...echo([token]) };
			expect(await leaksOf(TO_ALL, { kind })).toEqual([]);
			expect(amazon.asked).toContain(EVENTS_PATH);
		},
	);

	test.each(BREAKS)('Alexa breaks the connection: %s', async (how) => {
		amazon.lwa = tokenReply(token);
		const body = repeated([token, USER]);
		amazon.api = { break: how, status: 202, body, statusText: token.text };
		expect(await leaksOf({ ...TO_ONE, ...TO_ALL }, { kind })).toEqual([]);
		expect(amazon.asked).toContain(EVENTS_PATH);
	});

	test.each(answersOf(200, 400))(
		'Login with Amazon answers $status and repeats in $where what it was sent',
		async ({ status, echo }) => {
			amazon.lwa = { status, ...echo([secret]) };
			expect(await leaksOf(ALL, { kind })).toEqual([]);
			expect(amazon.asked).toContain(TOKEN_PATH);
		},
	);

	const good = { access_token: token.text, token_type: 'bearer', expires_in: 3600 };
	const described = { error_description: said, error_uri: said, request_id: said };

	test.each<[string, number, object]>([
		['the name of the error', 400, { error: secret.text }],
		['the description of the error', 400, { error: 'invalid_client', ...described }],
		['the scope of a token', 200, { ...good, scope: said }],
	])('Login with Amazon repeats it as %s', async (_what, status, body) => {
		amazon.lwa = { status, body: JSON.stringify(body) };
		expect(await leaksOf(ALL, { kind })).toEqual([]);
	});

	test.each(BREAKS)('Login with Amazon breaks the connection: %s', async (how) => {
		amazon.lwa = { break: how, status: 200, body: said, statusText: secret.text };
		expect(await leaksOf(ALL, { kind })).toEqual([]);
		expect(amazon.asked).toContain(TOKEN_PATH);
	});
});

/** n8n's own node uses the older helper, other packages the newer one. */
describe.each(['olderHttpRequest', 'newerHttpRequest'] as const)('%s: nothing leaks', (type) => {
	const path = '/na/v1/skillmessages/users/someone';
	const request = async () => await send({ type, parameters: { url: `${amazon.url}${path}` } });

	test.each([
		{ status: 202, body: '{"message":"said"}' },
		{ status: 403, body: '{"message":"said"}' },
		{ status: 202, body: 'said and said', break: 'half' as const },
	])('where Alexa answers %o', async (reply) => {
		amazon.api = reply;
		const { leaks } = await request();
		expect([amazon.asked.includes(path), leaks]).toEqual([true, []]);
	});

	test('where Login with Amazon repeats the secret', async () => {
		const [secret] = KINDS["Amazon's"];
		const body = JSON.stringify({ error: 'invalid_client', error_description: secret.text });
		amazon.lwa = { status: 400, body };
		const { leaks, error } = await request();
		expect([error?.message, leaks]).toEqual([
			'Login with Amazon does not know this Client ID and Client Secret',
			[],
		]);
	});
});
