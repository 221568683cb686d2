import { expect, test } from 'vitest';
import { KINDS } from './support/canaries.mts';
import { useLeakSearch } from './support/leaksOf.mts';

const { amazon, send } = useLeakSearch();
const [secret] = KINDS["Amazon's"];

/** n8n's own node uses the older helper, other packages the newer one. */
const HELPERS = ['olderHttpRequest', 'newerHttpRequest'] as const;

const MESSAGES = '/na/v1/skillmessages/users/someone';

test.each(
	HELPERS.flatMap((type) =>
		[202, 400, 401, 403, 500].map((status) => ({ type, status, title: `${type}, ${status}` })),
	),
)('$title: an answer that repeats nothing leaves nothing', async ({ type, status }) => {
	amazon.api = { status, body: '{"message":"said"}' };
	const { leaks } = await send({ type, parameters: { url: `${amazon.url}${MESSAGES}` } });
	expect([amazon.asked.includes(MESSAGES), leaks]).toEqual([true, []]);
});

test.each(
	HELPERS.flatMap((type) =>
		(['reset', 'half', 'garbled'] as const).map((how) => ({ type, how, title: `${type}, ${how}` })),
	),
)('$title: a connection that breaks leaves nothing', async ({ type, how }) => {
	amazon.api = { break: how, status: 202, body: 'said and said' };
	const { leaks } = await send({ type, parameters: { url: `${amazon.url}${MESSAGES}` } });
	expect([amazon.asked.includes(MESSAGES), leaks]).toEqual([true, []]);
});

test.each(HELPERS)('%s: a foreign host is refused, and nothing leaks', async (type) => {
	const { leaks, error } = await send({ type, parameters: { url: 'https://example.com/v1' } });
	expect([error?.message, leaks]).toEqual(['This credential gives its token to Alexa only', []]);
});

test.each(HELPERS)('%s: what Login with Amazon repeats does not leak', async (type) => {
	const body = JSON.stringify({ error: 'invalid_client', error_description: secret.text });
	amazon.lwa = { status: 400, body };
	const { leaks, error } = await send({ type, parameters: { url: `${amazon.url}${MESSAGES}` } });
	expect([error?.message, leaks]).toEqual([
		'Login with Amazon does not know this Client ID and Client Secret',
		[],
	]);
});
