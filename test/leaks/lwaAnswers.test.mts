import { describe, expect, test } from 'vitest';
import { KINDS } from './support/canaries.mts';
import { ECHOES, repeated } from './support/echoes.mts';
import { KIND_NAMES, useLeakSearch } from './support/leaksOf.mts';
import { CHECKS, TO_ALL, TO_ONE } from './support/senders.mts';

const { amazon, leaksOf } = useLeakSearch();

const NODES = { ...TO_ONE, ...TO_ALL, ...CHECKS };
const TOKEN_PATH = '/auth/o2/token';

const STATUSES = [200, 302, 400, 401, 429, 500];

const ANSWERS = STATUSES.flatMap((status) =>
	Object.entries(ECHOES).map(([where, echo]) => ({ status, where, echo })),
);

const OAUTH_ERRORS = [
	'invalid_client',
	'invalid_scope',
	'unauthorized_client',
	'invalid_request',
	'server_error',
];

describe.each(KIND_NAMES)('secret and token %s: nothing leaks where Login with Amazon', (kind) => {
	const [secret, token] = KINDS[kind];

	test.each(ANSWERS)(
		'answers $status and repeats in $where what it was sent',
		async ({ status, echo }) => {
			amazon.lwa = { status, ...echo([secret]) };
			expect(await leaksOf(NODES, { kind })).toEqual([]);
			expect(amazon.asked).toContain(TOKEN_PATH);
		},
	);

	const good = { access_token: token.text, token_type: 'bearer', expires_in: 3600 };
	const said = repeated([secret, token]);
	const described = { error_description: said, error_uri: said, request_id: said };

	test.each<[string, number, object]>([
		['the name of the error', 400, { error: secret.text }],
		['the name of the error, with others', 400, { error: said }],
		...OAUTH_ERRORS.map((error): [string, number, object] => [
			`the description of ${error}`,
			400,
			{ error, ...described },
		]),
		['the scope of a token', 200, { ...good, scope: secret.text }],
		['the scope of a token, with others', 200, { ...good, scope: said }],
		['the type of a token', 200, { ...good, token_type: said }],
		['the life of a token', 200, { ...good, expires_in: said }],
		['a token that is none', 200, { ...good, access_token: `${token.text}\n` }],
	])('repeats it as %s', async (_what, status, body) => {
		amazon.lwa = { status, body: JSON.stringify(body) };
		expect(await leaksOf(NODES, { kind })).toEqual([]);
		expect(amazon.asked).toContain(TOKEN_PATH);
	});

	test.each(['reset', 'half', 'garbled'] as const)('breaks the connection: %s', async (how) => {
		amazon.lwa = { break: how, status: 200, body: said, statusText: secret.text };
		expect(await leaksOf(NODES, { kind })).toEqual([]);
		expect(amazon.asked).toContain(TOKEN_PATH);
	});
});
