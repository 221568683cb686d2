import { describe, expect, it } from 'vitest';
import { mediaContent } from '../../../nodes/shared/alexa/proactiveEvent/schemas/mediaContent.ts';
import { messageAlert } from '../../../nodes/shared/alexa/proactiveEvent/schemas/messageAlert.ts';
import { sportsEvent } from '../../../nodes/shared/alexa/proactiveEvent/schemas/sportsEvent.ts';
import { trashCollectionAlert } from '../../../nodes/shared/alexa/proactiveEvent/schemas/trashCollectionAlert.ts';
import { built, eventInput, exampleFields, problemsOf } from '../support/events.mts';

describe('the payload', () => {
	it.each([
		[
			'numbers, and text that is the same in every language',
			messageAlert,
			{
				state: { status: 'UNREAD', freshness: 'NEW' },
				messageGroup: { creator: { name: 'the Sender Name' }, count: 2, urgency: 'URGENT' },
			},
		],
		[
			'references to texts that differ by language',
			sportsEvent,
			{
				sportsEvent: {
					eventLeague: { name: 'localizedattribute:eventLeagueName' },
					homeTeamStatistic: { team: { name: 'the Home Team Name' }, score: 2 },
					awayTeamStatistic: { team: { name: 'the Away Team Name' }, score: 2 },
				},
				update: { teamName: 'the Scoring Team Name', scoreEarned: 2 },
			},
		],
		[
			'times in UTC',
			mediaContent,
			{ availability: expect.objectContaining({ startTime: '2030-05-20T09:15:00.000Z' }) },
		],
		[
			'lists',
			trashCollectionAlert,
			{ alert: expect.objectContaining({ garbageTypes: expect.any(Array) }) },
		],
	])('has %s in their places', (_title, event, payload) => {
		expect(built(eventInput({}, event)).body.event.payload).toMatchObject(payload);
	});

	it.each([
		['a choice that is none', { messageStatus: 'READ' }, 'state.status', /must be one of UNREAD/],
		['a number that is too small', { messageCount: 0 }, 'messageGroup.count', /at least 1/],
		['a required text that is empty', { creatorName: '' }, 'messageGroup.creator.name', /empty/],
	])('names where %s would be', (_title, fields, path, rule) => {
		const input = eventInput(
			{ fields: { ...exampleFields(messageAlert), ...fields } },
			messageAlert,
		);
		expect(problemsOf(input)).toEqual([
			expect.objectContaining({
				path: `event.payload.${path}`,
				rule: expect.stringMatching(rule),
			}),
		]);
	});

	it('has at most five kinds of garbage', () => {
		const garbageTypes = ['BOTTLES', 'BULKY', 'BURNABLE', 'CANS', 'CLOTHING', 'COMPOSTABLE'];
		const fields = { ...exampleFields(trashCollectionAlert), garbageTypes };
		expect(problemsOf(eventInput({ fields }, trashCollectionAlert))).toMatchObject([
			{ field: 'Garbage Types', rule: expect.stringContaining('at most 5') },
		]);
	});
});
