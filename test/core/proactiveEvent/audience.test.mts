import { describe, expect, it } from 'vitest';
import { built, eventInput, problemsOf, USER_ID } from '../support/events.mts';

describe('the audience', () => {
	it('is everyone subscribed, without a user', () => {
		const { body } = built(eventInput({ audience: 'multicast', userId: USER_ID }));
		expect(body.relevantAudience).toEqual({ type: 'Multicast', payload: {} });
	});

	it('is one user', () => {
		const { body } = built(eventInput({ audience: 'unicast', userId: USER_ID }));
		expect(body.relevantAudience).toEqual({ type: 'Unicast', payload: { user: USER_ID } });
	});

	it.each<[unknown]>([['Unicast'], [''], [undefined]])('cannot be %j', (audience) => {
		expect(problemsOf(eventInput({ audience }))).toEqual([
			expect.objectContaining({ field: 'Audience', path: 'relevantAudience.type' }),
		]);
	});
	it('of one user is refused when the id is', () => {
		expect(problemsOf(eventInput({ audience: 'unicast', userId: '..' }))).toEqual([
			expect.objectContaining({ field: 'User ID', path: 'relevantAudience.payload.user' }),
		]);
	});
});
