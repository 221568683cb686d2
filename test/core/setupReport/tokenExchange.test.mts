import { describe, expect, it } from 'vitest';
import { checkTokenExchange } from '../../../nodes/shared/alexa/setupReport/tokenExchange.ts';
import { LWA_FAILURES, type LwaFailureCode } from '../../../nodes/shared/alexa/lwa/lwaFailure.ts';
import {
	credential,
	customCredential,
	granted,
	refused,
	runSetup,
	unreadable,
} from '../support/check.mts';

const CODES = Object.keys(LWA_FAILURES) as LwaFailureCode[];

describe('the check of the token exchange', () => {
	it('is ok where a token is given, and leaves nothing to do', () => {
		expect(checkTokenExchange(runSetup(granted('alexa::proactive_events')))).toMatchObject({
			check: 'Token exchange',
			result: 'ok',
			fix: 'Nothing to do.',
		});
	});

	it.each([
		["Amazon's own", credential(), 'Login with Amazon accepts'],
		['a custom', customCredential(), 'The server at the custom Token URL accepts'],
	])('says of %s address who gives the token', (_title, of, words) => {
		const run = runSetup(granted('alexa::proactive_events'), 'proactiveEvents', of);
		expect(checkTokenExchange(run).explanation).toContain(words);
	});

	it.each(CODES)('explains %s in its own words', (code) => {
		expect(checkTokenExchange(runSetup(refused(code)))).toMatchObject({
			result: 'problem',
			explanation: `${LWA_FAILURES[code].message}. Code: ${code}.`,
		});
	});

	it.each(CODES.filter((code) => code !== 'LWA_INVALID_SCOPE'))(
		'says what to do about %s',
		(code) => {
			const { fix } = checkTokenExchange(runSetup(refused(code, 'a detail')));
			expect(fix).toBe(`${LWA_FAILURES[code].description} (a detail)`);
		},
	);

	it.each([
		['proactiveEvents', 'Do what the check "Skill manifest" says'],
		['skillMessaging', 'Copy the Client ID and the Client Secret again'],
	] as const)('of %s says what to do about a refused scope', (service, words) => {
		const { fix } = checkTokenExchange(runSetup(refused('LWA_INVALID_SCOPE'), service));
		expect(fix).toContain(words);
	});

	it('names the fields that keep it from being made, but not the region', () => {
		const problems = ['Client ID', 'Region', 'Token URL'].map((field) => ({
			field,
			path: 'any',
			value: 'empty',
			rule: 'must not be empty',
		}));
		const run = runSetup(undefined, 'proactiveEvents', credential({ problems }));
		expect(checkTokenExchange(run)).toEqual({
			check: 'Token exchange',
			result: 'problem',
			explanation: '"Client ID" must not be empty. "Token URL" must not be empty.',
			fix: 'Change "Client ID" and "Token URL" in the credential.',
		});
	});

	it('says that the credential cannot be read', () => {
		expect(checkTokenExchange(runSetup(undefined, 'proactiveEvents', unreadable))).toMatchObject({
			result: 'problem',
			explanation: 'It cannot be read.',
			fix: 'Choose it again.',
		});
	});
});
