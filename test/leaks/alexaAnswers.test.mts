import { describe, expect, test } from 'vitest';
import { KINDS, USER } from './support/canaries.mts';
import { ECHOES, repeated } from './support/echoes.mts';
import { KIND_NAMES, tokenReply, useLeakSearch } from './support/leaksOf.mts';
import { TO_ALL, TO_ONE } from './support/senders.mts';

const { amazon, leaksOf } = useLeakSearch();

const EVENTS_PATH = '/na/v1/proactiveEvents/stages/development';

/** One for each row of the table of retries, and those with a code of their own. */
const STATUSES = [202, 302, 400, 401, 403, 404, 409, 429, 432, 500, 503];

const ANSWERS = STATUSES.flatMap((status) =>
	Object.entries(ECHOES).map(([where, echo]) => ({ status, where, echo })),
);

describe.each(KIND_NAMES)('secret and token %s: nothing leaks where Alexa', (kind) => {
	const [, token] = KINDS[kind];

	test.each(ANSWERS)(
		'answers $status and repeats in $where what it was sent',
		async ({ status, echo }) => {
			amazon.lwa = tokenReply(token);
			amazon.api = { status, ...echo([token, USER]) };
			expect(await leaksOf(TO_ONE, { kind })).toEqual([]);
			amazon.api = { status, ...echo([token]) };
			expect(await leaksOf(TO_ALL, { kind })).toEqual([]);
			expect(amazon.asked).toContain(EVENTS_PATH);
		},
	);

	test.each(['reset', 'half', 'garbled'] as const)('breaks the connection: %s', async (how) => {
		amazon.lwa = tokenReply(token);
		const body = repeated([token, USER]);
		amazon.api = { break: how, status: 202, body, statusText: token.text };
		expect(await leaksOf({ ...TO_ONE, ...TO_ALL }, { kind })).toEqual([]);
		expect(amazon.asked).toContain(EVENTS_PATH);
	});
});
