import { describe, expect, it } from 'vitest';
import { parseUserId, shortUserId } from '../../../nodes/shared/alexa/input/userId.ts';
import { problemsOf, eventInput, USER_ID } from '../support/events.mts';
import { ruleOf, valueOf } from '../support/read.mts';

describe('a user id', () => {
	it.each([
		['as Alexa gives it', USER_ID],
		['with letters of any script and signs', 'é/%&?#+=…'],
		['of three dots', '...'],
		['of 1,000 characters, though Amazon documents 255', 'a'.repeat(1_000)],
	])('is taken %s', (_title, raw) => {
		expect(valueOf(parseUserId(raw))).toBe(raw);
	});

	it.each<[string, unknown, RegExp]>([
		['empty', '', /it is empty/],
		['spaces', '   ', /it is empty/],
		['undefined', undefined, /it is empty/],
		['two dots', '..', /not a path/],
		['of 1,001 characters', 'a'.repeat(1_001), /at most 255 characters/],
		['a number', 5, /must be text/],
		['a list', [USER_ID], /must be text/],
		['cut by a space', 'amzn1 ask', /spaces or line breaks/],
		['cut by a null byte', 'amzn1\0', /null characters/],
		['ended by half an emoji', 'amzn1\ud83d', /lone surrogate/],
		['with a control character', 'amzn1\u0007', /control characters/],
	])('is refused when it is %s', (_title, raw, rule) => {
		expect(ruleOf(parseUserId(raw))).toMatch(rule);
	});

	it.each([
		['long', USER_ID],
		['short', 'abc'],
		['of emojis', '👋👋👋👋'],
	])('that is %s is shown in part', (_title, raw) => {
		const shown = String(shortUserId(raw));
		expect(raw.startsWith(shown.slice(0, -1)) && shown.length < raw.length).toBe(true);
	});

	it.each<[string, unknown, unknown]>([
		['a list', [USER_ID], ['…']],
		['an object', { userId: USER_ID }, { '…': '…' }],
		['a number', 5, 5],
		['nothing', null, null],
		['two letters', 'ab', 'ab'],
	])('that is %s is shown so that one sees what it is', (_title, raw, shown) => {
		expect(shortUserId(raw)).toEqual(shown);
	});

	it.each<[string, unknown]>([
		['text with a space', `${USER_ID} `],
		['a list', [USER_ID.slice(0, 40)]],
		['an object', { userId: USER_ID.slice(0, 40) }],
	])('never stands whole in a problem when it came as %s', (_title, userId) => {
		const shown = problemsOf(eventInput({ audience: 'unicast', userId })).map(({ value }) => value);
		expect(shown.join()).not.toContain(USER_ID.slice(0, 40));
	});
});
