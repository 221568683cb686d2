import { expect, test } from 'vitest';
import type { RecordedRequest } from '../../simulator/index.mts';
import { message, useAmazon } from '../engine/support/amazon.mts';
import { skillMessage, resetProcess } from '../engine/support/engine.mts';
import { displayNamesOf, isOfField } from './support/displayNames.mts';
import { checkEachSet } from './support/eachSet.mts';
import { expectUsualHeaders } from './support/headerNames.mts';
import { byText, type Outcome } from './support/outcomes.mts';
import { type Batch, MESSAGE_BATCHES } from './support/parameterSets.mts';
import { runSets } from './support/runSets.mts';
import { SETS_AT_ONCE } from './support/settings.mts';

const { amazon, credential, sent } = useAmazon();
const FIELDS = displayNamesOf(skillMessage);
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
	expect(outcomes.filter((outcome) => !outcome.sent && !isOfField(outcome, FIELDS))).toEqual([]);
}

test.each(MESSAGE_BATCHES)(
	'$title: each generated set goes to the user it names, or is refused with a field that is named',
	async (batches) => {
		const sets = batches.of(SETS_AT_ONCE);
		await checkEachSet(batches, MESSAGE_BATCHES.length, sets, { send, expectSentOrRefused });
	},
);
