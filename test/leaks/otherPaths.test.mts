import { expect, test } from 'vitest';
import { message } from '../engine/support/amazon.mts';
import { USER, KINDS } from './support/canaries.mts';
import { ECHOES } from './support/echoes.mts';
import { KIND_NAMES, useLeakSearch } from './support/leaksOf.mts';
import { CHECKS, EVENT, PREVIEW, TO_ONE } from './support/senders.mts';

const { amazon, send, leaksOf } = useLeakSearch();
const [SECRET, token] = KINDS["Amazon's"];

/** Retry On Fail warns, and the warning is kept with the execution. */
const WITH_HINT = message(
	{ userId: '={{ $json.user }}', options: { includeRequest: true } },
	{ retryOnFail: true },
);

test('what is accepted has the user id in its output, and nothing leaks', async () => {
	const { leaks, output } = await send(EVENT);
	expect([output()[0]?.json, leaks]).toMatchObject([{ accepted: true, userId: USER.text }, []]);
});

test('the hint about Retry On Fail holds nothing', async () => {
	const { leaks, hints } = await send(WITH_HINT);
	expect([hints.length, leaks]).toEqual([1, []]);
});

test('a preview holds the user id in its request, and nothing leaks', async () => {
	const { leaks, output } = await send(PREVIEW);
	expect([JSON.stringify(output()[0]?.json.request).includes(USER.text), leaks]).toEqual([
		true,
		[],
	]);
});

test('a preview of a user id that is none tells it in part', async () => {
	const { leaks, output } = await send(PREVIEW, { item: { user: `${USER.text} ` } });
	expect([output()[0]?.json.valid, leaks]).toEqual([false, []]);
});

test('Check Setup tells nothing of what it was given', async () => {
	expect(await leaksOf(CHECKS)).toEqual([]);
	expect(amazon.asked).toContain('/auth/o2/token');
});

test('a run that is stopped while Alexa is silent leaves nothing', async () => {
	amazon.api = { break: 'silent' };
	const { leaks, run } = await send(EVENT, { cancelAfterMs: 300 });
	expect([run.status, leaks]).toEqual(['canceled', []]);
});

test('a token that is refused and renewed leaves nothing', async () => {
	amazon.api = { status: 403, ...ECHOES['its message']!([token, USER]) };
	const { leaks } = await send(EVENT);
	expect([amazon.asked.filter((path) => path.startsWith('/auth/')).length, leaks]).toEqual([2, []]);
});

test.each<[string, () => Record<string, unknown>]>([
	['the port is closed', () => ({ apiBaseUrl: 'http://127.0.0.1:9' })],
	['the host is unknown', () => ({ apiBaseUrl: 'https://nowhere.invalid' })],
	['what answers speaks no TLS', () => ({ apiBaseUrl: amazon.url.replace('http:', 'https:') })],
])('nothing leaks where %s', async (_why, credential) => {
	expect(await leaksOf(TO_ONE, { credential: credential() })).toEqual([]);
	expect(amazon.asked).toEqual(expect.arrayContaining(['/auth/o2/token']));
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
])(
	"Amazon's secret in the place of the %s is refused, and not shown",
	async (_where, credential) => {
		const { codes } = await send(EVENT, { credential });
		expect(codes).toEqual(['INVALID_INPUT']);
		expect(await leaksOf({ ...TO_ONE, ...CHECKS }, { credential })).toEqual([]);
	},
);
