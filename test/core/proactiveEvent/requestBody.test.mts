import { describe, expect, it } from 'vitest';
import { requestBody } from '../../../nodes/AlexaProactiveEvent/eventRequests.ts';
import type { EventInput } from '../../../nodes/shared/alexa/proactiveEvent/buildEvent.ts';
import { built, CONTEXT, eventInput, NOW_MS, POSITION } from '../support/events.mts';

const idOf = (changes: Partial<EventInput> = {}, nowMs = NOW_MS) =>
	requestBody(built(eventInput(changes), { ...CONTEXT, nowMs }), 'na', POSITION).referenceId;

describe('the reference id of a whole event', () => {
	it('is the same when n8n runs the item again an hour later', () => {
		expect(idOf({}, NOW_MS + 3_600_000)).toBe(idOf());
	});

	it.each<[string, Partial<EventInput>]>([
		['text', { fields: { alertType: 'TORNADO', source: 'Another' } }],
		['stage', { stage: 'live' }],
		['audience', { audience: 'unicast', userId: 'amzn1.ask.account.EXAMPLE' }],
		['locale', { locales: ['de-DE'] }],
	])('is another for another %s', (_title, changes) => {
		expect(idOf(changes)).not.toBe(idOf());
	});
});

it('a request has the six members that Amazon documents', () => {
	const request = requestBody(built(eventInput()), 'na', POSITION);
	expect(Object.keys(request).sort()).toEqual([
		'event',
		'expiryTime',
		'localizedAttributes',
		'referenceId',
		'relevantAudience',
		'timestamp',
	]);
});
