import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { occasion } from '../../../nodes/shared/alexa/proactiveEvent/schemas/occasion.ts';
import { sportsEvent } from '../../../nodes/shared/alexa/proactiveEvent/schemas/sportsEvent.ts';
import { built, CONTEXT, eventInput, exampleFields, problemsOf } from '../support/events.mts';

describe('all problems of an item are reported at once', () => {
	it('whichever part of the request they are in', () => {
		const fields = { alertType: 'snow_storm', source: 'localizedattribute:source' };
		const input = eventInput({
			stage: 'test',
			audience: 'unicast',
			userId: '..',
			fields,
			locales: [],
			translations: '[',
			timestamp: 'x',
			expiresAfter: { duration: { amount: 4, unit: 'minutes' } },
			referenceId: 'a b',
		});
		expect(problemsOf(input).map(({ field }) => field)).toEqual([
			'Stage',
			'User ID',
			'Alert Type',
			'Source',
			'Locales',
			'Translations',
			'Timestamp',
			'Expires After',
			'Reference ID',
		]);
	});

	it('for every field of an event', () => {
		const names = occasion.fields.map(({ displayName }) => displayName);
		const fields = Object.fromEntries(occasion.fields.map(({ name }) => [name, {}]));
		expect(problemsOf(eventInput({ fields }, occasion)).map(({ field }) => field)).toEqual(names);
	});
});

describe('the event', () => {
	it.each(['Live', '', undefined])('cannot be sent to the stage %j', (stage) => {
		expect(problemsOf(eventInput({ stage }))).toEqual([
			expect.objectContaining({
				field: 'Stage',
				rule: expect.stringMatching(/^must be one of development, live/),
			}),
		]);
	});
});

describe('a field that is sent only with another', () => {
	const withTeam = (scoringTeamName: unknown, scoreEarned: unknown) =>
		eventInput(
			{ fields: { ...exampleFields(sportsEvent), scoringTeamName, scoreEarned } },
			sportsEvent,
		);

	it.each(['', '  ', undefined, null])('is left out without it: %j', (scoringTeamName) => {
		expect(built(withTeam(scoringTeamName, 1)).body.event.payload).not.toHaveProperty('update');
	});

	it('is not looked at without it', () => {
		expect(problemsOf(withTeam('', 'many'))).toEqual([]);
	});

	it.each(['', undefined, null, 1.5])('is required with it: %j', (scoreEarned) => {
		expect(problemsOf(withTeam('Rovers', scoreEarned))).toEqual([
			expect.objectContaining({ field: 'Score Earned', rule: 'must be a whole number' }),
		]);
	});
});

it.each(EVENTS.map((event) => [event.label, event] as const))(
	'%s: dates are sent in UTC',
	(_label, event) => {
		const dates = event.fields.filter(({ kind }) => kind === 'dateTime');
		const { body } = built(eventInput({}, event), { ...CONTEXT, zone: 'Asia/Tokyo' });
		const sent = JSON.stringify(body.event).match(/2030-05-20T00:15:00\.000Z/g) ?? [];
		expect(sent).toHaveLength(dates.length);
	},
);
