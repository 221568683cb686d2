import { describe, expect, it } from 'vitest';
import { checkScope } from '../../../nodes/shared/alexa/setupReport/scope.ts';
import { granted, refused, runSetup } from '../support/check.mts';

const AGAIN = 'Run this again after you have fixed the other findings.';

const EVENTS = 'alexa::proactive_events';
const MESSAGES = 'alexa:skill_messaging';

describe('the check of the scope', () => {
	it.each([
		['the one that was asked for', EVENTS, 'ok'],
		['it among others', `profile ${EVENTS}`, 'ok'],
		['none, which by OAuth is the one asked for', undefined, 'ok'],
		['it with more spaces', ` profile  ${EVENTS} `, 'ok'],
		['an empty one', '', 'ok'],
		['the scope of messages', MESSAGES, 'problem'],
		['one colon too few', 'alexa:proactive_events', 'problem'],
		['a longer name', `${EVENTS}:read`, 'problem'],
		['a shorter name', EVENTS.slice(0, -1), 'problem'],
		['a list', [EVENTS], 'unknown'],
		['a number', 7, 'unknown'],
	])('of an answer that grants %s', (_title, scope, result) => {
		expect(checkScope(runSetup(granted(scope)))).toMatchObject({ check: 'Scope', result });
	});

	it.each([
		['proactiveEvents', EVENTS],
		['skillMessaging', MESSAGES],
	] as const)('of %s asks for %s', (service, scope) => {
		expect(checkScope(runSetup(granted(scope), service))).toMatchObject({ result: 'ok' });
	});

	it('says how long the token lives', () => {
		expect(checkScope(runSetup(granted(EVENTS, 1800))).explanation).toContain('1800 seconds');
	});

	it.each([
		'Atc|example-token',
		'example-token',
		`${EVENTS}:more example-token`,
		'example-token alexa::all',
		`alexa:${'a'.repeat(100)}`,
	])('shows nothing that is no scope in its place: %s', (scope) => {
		const { explanation } = checkScope(runSetup(granted(scope)));
		expect(explanation).toContain('The token is for something else,');
	});

	it('shows the scopes that it was given instead of the right one', () => {
		const { explanation } = checkScope(runSetup(granted(`profile ${MESSAGES}`)));
		expect(explanation).toContain(`The token is for profile ${MESSAGES},`);
	});

	it('is a problem where Login with Amazon refuses it', () => {
		expect(checkScope(runSetup(refused('LWA_INVALID_SCOPE')))).toMatchObject({
			result: 'problem',
			explanation: `Your skill is not allowed to use ${EVENTS}.`,
		});
	});

	it.each([
		['the secret is wrong', runSetup(refused('LWA_INVALID_CLIENT'))],
		['nothing answered', runSetup(refused('LWA_UNAVAILABLE'))],
		['no token was asked for', runSetup()],
	])('is unknown where %s', (_title, run) => {
		expect(checkScope(run)).toMatchObject({ result: 'unknown', fix: AGAIN });
	});
});
