import { expect, test } from 'vitest';
import { USER, KINDS } from './support/canaries.mts';
import { KIND_NAMES, useLeakSearch } from './support/leakSearch.mts';
import { CHECKS, EVENT, PREVIEW, TO_ONE } from './support/senders.mts';

const { amazon, send, leaksOf } = useLeakSearch();
const [SECRET] = KINDS["Amazon's"];

test('a preview contains the user id in its request, and nothing leaks', async () => {
	const { leaks, output } = await send(PREVIEW);
	expect([JSON.stringify(output()[0]?.json.request).includes(USER.text), leaks]).toEqual([
		true,
		[],
	]);
});

test('a run that is stopped while Alexa is silent leaves nothing', async () => {
	amazon.api = { break: 'silent' };
	amazon.asked.length = 0;
	const cancelWhen = () => amazon.asked.some((path) => !path.startsWith('/auth/'));
	const { leaks, run } = await send(EVENT, { cancelWhen });
	expect([run.status, leaks]).toEqual(['canceled', []]);
});

test('nothing leaks where what answers speaks no TLS', async () => {
	const credential = { apiBaseUrl: amazon.url.replace('http:', 'https:') };
	expect(await leaksOf(TO_ONE, { credential })).toEqual([]);
});

test.each(
	KIND_NAMES.flatMap((kind) => [
		{ kind, what: 'a null character', end: '\0' },
		{ kind, what: 'half an emoji', end: '\ud83c' },
	]),
)('a secret $kind with $what is refused, and not shown', async ({ kind, end }) => {
	const credential = { clientSecret: `${KINDS[kind][0].text}${end}x` };
	const { codes } = await send(EVENT, { kind, credential });
	expect(codes).toEqual(['INVALID_INPUT']);
	expect(await leaksOf({ ...TO_ONE, ...CHECKS }, { kind, credential })).toEqual([]);
});

test.each<[string, Record<string, unknown>]>([
	['address of the tokens', { tokenUrl: `http://x:${SECRET.text}@h.example` }],
	['region', { region: SECRET.text }],
	['base of the API', { apiBaseUrl: SECRET.text }],
])("Amazon's secret instead of the %s is refused, and not shown", async (_where, credential) => {
	const { codes } = await send(EVENT, { credential });
	expect(codes).toEqual(['INVALID_INPUT']);
	expect(await leaksOf({ ...TO_ONE, ...CHECKS }, { credential })).toEqual([]);
});
