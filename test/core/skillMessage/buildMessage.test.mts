import { describe, expect, it } from 'vitest';
import {
	buildMessage,
	messagePath,
} from '../../../nodes/shared/alexa/skillMessage/buildMessage.ts';
import { USER_ID } from '../support/events.mts';
import { bodyOf, messageInput, messageProblems } from '../support/messages.mts';

describe('a message', () => {
	it('has the two members that Amazon documents', () => {
		expect(buildMessage(messageInput({ userId: USER_ID }))).toEqual({
			ok: true,
			value: { userId: USER_ID, body: { data: { key: 'value' }, expiresAfterSeconds: 3600 } },
		});
	});

	it.each([
		[60, 60],
		['3600', 3600],
		[86_400, 86_400],
	])('may expire after %j seconds', (raw, expiresAfterSeconds) => {
		expect(bodyOf({ expiresAfterSeconds: raw })).toMatchObject({ expiresAfterSeconds });
	});

	it.each([59, 86_401, 0, -1, 60.5, NaN, '', undefined, null, 'an hour'])(
		'cannot expire after %j seconds',
		(expiresAfterSeconds) => {
			expect(messageProblems({ expiresAfterSeconds })).toEqual([
				expect.objectContaining({
					field: 'Expires After (Seconds)',
					path: 'expiresAfterSeconds',
					rule: 'must be a whole number from 60 to 86400',
				}),
			]);
		},
	);

	it.each(['', undefined, '.', '..', 'a b', 'a\r\nb'])('cannot go to the user id %j', (userId) => {
		expect(messageProblems({ userId })).toEqual([
			expect.objectContaining({ field: 'User ID', path: 'userId' }),
		]);
	});

	it('cannot have another data mode', () => {
		expect(messageProblems({ dataMode: 'xml' })).toEqual([
			expect.objectContaining({ field: 'Data Mode', rule: 'must be one of fields, json' }),
		]);
	});

	it('has all its problems reported at once', () => {
		const problems = messageProblems({ userId: '..', expiresAfterSeconds: 59, data: '[]' });
		expect(problems.map(({ field }) => field)).toEqual([
			'User ID',
			'Expires After (Seconds)',
			'Data',
		]);
	});
});

describe('the path of a message', () => {
	it.each([
		['amzn1.ask.account.EXAMPLE', '/v1/skillmessages/users/amzn1.ask.account.EXAMPLE'],
		['a/../b', '/v1/skillmessages/users/a%2F..%2Fb'],
		['a?b#c', '/v1/skillmessages/users/a%3Fb%23c'],
		['100%25', '/v1/skillmessages/users/100%2525'],
		['é', '/v1/skillmessages/users/%C3%A9'],
	])('keeps %s one segment', (userId, path) => {
		expect(messagePath(userId)).toBe(path);
	});
});
