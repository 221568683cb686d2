import { describe, expect, it } from 'vitest';
import {
	hideSecrets,
	hideSecretsIn,
	requestIdOf,
	situationOf,
} from '../../../nodes/shared/alexa/delivery/apiResponse.ts';
import { answer, noAnswer } from '../support/delivery.mts';

const SECRET = 'Example/secret+of-no-known-shape==';

describe('of a secret in a text', () => {
	it.each([
		['the whole', SECRET],
		['the percent-encoded', encodeURIComponent(SECRET)],
		['the percent-encoded in small letters', encodeURIComponent(SECRET).toLowerCase()],
		['one in large letters', SECRET.toUpperCase()],
		['the beginning', SECRET.slice(0, 12)],
		['the end', SECRET.slice(-12)],
		['the middle', SECRET.slice(5, 20)],
	])('%s is hidden', (_what, said) => {
		expect(hideSecrets(`(${said}) was said`, ['another', SECRET])).toBe('(…) was said');
	});

	it('every occurrence is hidden', () => {
		expect(hideSecrets(`${SECRET}, ${SECRET}`, [SECRET])).toBe('…, …');
	});

	it('twelve characters are hidden, also where nothing is around them', () => {
		expect(hideSecrets(SECRET.slice(0, 12), [SECRET])).toBe('…');
	});

	it('less than twelve characters stay, since words are as long', () => {
		const said = SECRET.slice(0, 11);
		expect(hideSecrets(said, [SECRET])).toBe(said);
	});
});

it.each([
	['no secret', [undefined]],
	['an empty one', ['']],
	['a short one', ['ab']],
	['another one', ['something that was not said']],
])('a text stays as it is where there is %s', (_title, secrets) => {
	const said = 'İ said abc 🎉 and left';
	expect(hideSecrets(said, secrets)).toBe(said);
});

it.each<[unknown, unknown]>([
	[SECRET, '…'],
	[
		[SECRET, ['said']],
		['…', ['said']],
	],
	[
		{ a: { b: SECRET }, c: [SECRET] },
		{ a: { b: '…' }, c: ['…'] },
	],
	[
		{ count: 3, isOn: true, nothing: null },
		{ count: 3, isOn: true, nothing: null },
	],
])('of a JSON value, the secrets in all texts are hidden: %j → %j', (value, shown) => {
	expect(hideSecretsIn(value, [SECRET])).toEqual(shown);
});

it.each([
	[199, 'final'],
	[200, 'accepted'],
	[299, 'accepted'],
	[300, 'final'],
])('%i is %s', (statusCode, situation) => {
	expect(situationOf(answer(statusCode))).toBe(situation);
});

it('no response has no request ID', () => {
	expect(requestIdOf(noAnswer('timeout'), [])).toBeUndefined();
});
