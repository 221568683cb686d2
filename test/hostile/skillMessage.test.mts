import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordedRequest } from '../../simulator/index.mts';
import { message } from '../engine/support/amazon.mts';
import { skillMessage } from '../engine/support/engine.mts';
import { flag, GOOD_OPTIONS, goodRegion, goodUserId, words } from './support/goodValues.mts';
import { byText, type Outcome } from './support/outcomes.mts';
import { type Batch, batchesOf } from './support/parameterSets.mts';
import { useSets } from './support/useSets.mts';

const { sent, checkEachSet } = useSets(message, skillMessage);

const COMMON = {
	userId: goodUserId,
	options: {
		...GOOD_OPTIONS,
		region: goodRegion,
		expiresAfterSeconds: fc.oneof(fc.integer({ min: 60, max: 86_400 }), fc.constantFrom('3600')),
		convertValues: flag,
		retryAmbiguous: flag,
	},
};

const key = fc
	.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' })
	.filter((text) => text.trim() !== '');

/** Both ways to give the data. */
const MESSAGE_BATCHES = [
	batchesOf('JSON', {
		...COMMON,
		dataMode: 'json',
		data: fc.oneof(
			fc.dictionary(key, words, { minKeys: 1, noNullPrototype: true }),
			words.map((text) => JSON.stringify({ text })),
		),
	}),
	batchesOf('fields', {
		...COMMON,
		dataMode: 'fields',
		data: {
			entry: [
				{ key, value: words },
				{ key: 'other', value: 'text' },
			],
		},
	}),
];

/** `/na/v1/skillmessages/users/…` with one segment for the user, however the id reads. */
function addressOf({ path }: RecordedRequest) {
	const [, region = '', version, resource, users, user = '', ...rest] = path.split('/');
	expect([version, resource, users, rest]).toEqual(['v1', 'skillmessages', 'users', []]);
	expect(['na', 'eu', 'fe']).toContain(region);
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
function expectSent({ sets }: Batch, outcomes: readonly Outcome[]): void {
	const accepted = outcomes.filter((outcome) => outcome.sent);
	const wanted = accepted.map(({ item, json }) => ({
		region: json.region,
		userId: sets[item]?.values.userId,
	}));
	expect(sent('skillMessaging').map(addressOf).sort(byText)).toEqual(wanted.sort(byText));
	sent('skillMessaging').forEach(({ body }) => expectMessageBody(body));
}

test.each(MESSAGE_BATCHES)(
	'$title: each generated set goes to the user it names, or is refused with a field that is named',
	async (batches) => await checkEachSet(batches, MESSAGE_BATCHES.length, expectSent),
);
