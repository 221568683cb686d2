import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordedRequest } from '../../simulator/index.mts';
import { message, useAmazon } from '../engine/support/amazon.mts';
import { skillMessage, resetProcess } from '../engine/support/engine.mts';
import { displayNamesOf, namedIn } from './support/displayNames.mts';
import { expectUsualHeaders } from './support/headerNames.mts';
import { itemsIn, type Outcome } from './support/outcomes.mts';
import { type Batch, MESSAGE_BATCHES } from './support/parameterSets.mts';
import { changedSince, sharedProperties } from './support/prototypes.mts';
import { runSets } from './support/runSets.mts';
import { RUNS, SETS_AT_ONCE, settingsFor } from './support/settings.mts';
import { Tally } from './support/tally.mts';

const { amazon, credential, sent } = useAmazon();
const FIELDS = displayNamesOf(skillMessage);
const before = sharedProperties();
const REGIONS = ['na', 'eu', 'fe'];

async function send({ parameters, sets }: Batch) {
	amazon.control.reset();
	resetProcess();
	const node = message(parameters, { onError: 'continueRegularOutput' });
	return await runSets(credential(), node, sets);
}

/** `/na/v1/skillmessages/users/…` with one segment for the user, however the id reads. */
function addressOf({ path }: RecordedRequest) {
	const [, region = '', version, resource, users, user = '', ...rest] = path.split('/');
	expect([version, resource, users, rest]).toEqual(['v1', 'skillmessages', 'users', []]);
	expect(REGIONS).toContain(region);
	return { region, userId: decodeURIComponent(user) };
}

/**
 * The body of `POST /v1/skillmessages/users/{userId}`: texts, 6,000 bytes at most, and a time within its limits.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/skill-messaging-api-reference.html
 */
function expectMessageBody(body: unknown): void {
	const { data, expiresAfterSeconds, ...more } = body as Record<string, unknown>;
	expect(more).toEqual({});
	expect(Object.values(data as object).filter((value) => typeof value !== 'string')).toEqual([]);
	expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThanOrEqual(6_000);
	expect(Number.isInteger(expiresAfterSeconds)).toBe(true);
	expect(expiresAfterSeconds).toBeGreaterThanOrEqual(60);
	expect(expiresAfterSeconds).toBeLessThanOrEqual(86_400);
}

const byText = (one: object, other: object) =>
	JSON.stringify(one).localeCompare(JSON.stringify(other));

/** Each output item that says so has its one request, to the very user that its item names. */
function expectSentOrRefused({ sets }: Batch, outcomes: readonly Outcome[]): void {
	const accepted = outcomes.filter((outcome) => outcome.sent);
	const wanted = accepted.map(({ item, json }) => ({
		region: json.region,
		userId: sets[item]?.values['userId'],
	}));
	expect(sent('skillMessaging').map(addressOf).sort(byText)).toEqual(wanted.sort(byText));
	sent('skillMessaging').forEach(({ body }) => expectMessageBody(body));
	expectUsualHeaders(sent('skillMessaging'));
	expect(
		outcomes.filter(
			({ sent: isSent, code = '', description = '' }) =>
				!isSent &&
				(!['INVALID_INPUT', 'EXPRESSION'].includes(code) || !namedIn(description, FIELDS)),
		),
	).toEqual([]);
}

const order = (sets: readonly unknown[]) => sets.map((_, index) => index);

beforeEach(() => expect(changedSince(before)).toEqual([]));

describe.each(MESSAGE_BATCHES)('$title', ({ names, of }) => {
	test('each generated set goes to the user it names, or is refused with a field that is named', async () => {
		const tally = new Tally();
		const runs = Math.ceil(RUNS / MESSAGE_BATCHES.length);
		await fc.assert(
			fc.asyncProperty(of(SETS_AT_ONCE), async (batch) => {
				const { outcomes } = await send(batch);
				tally.add(batch.sets, outcomes);
				expect(itemsIn(outcomes)).toEqual(order(batch.sets));
				expectSentOrRefused(batch, outcomes);
				expect(changedSince(before)).toEqual([]);
			}),
			settingsFor(runs / SETS_AT_ONCE),
		);
		tally.expectEnough(runs, names);
	});
});
