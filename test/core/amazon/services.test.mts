import { describe, expect, it } from 'vitest';
import { isLocale } from '../../../nodes/shared/alexa/amazon/locales.ts';
import { scopeOfPath, STAGE_PATHS } from '../../../nodes/shared/alexa/amazon/services.ts';

const EVENTS_SCOPE = 'alexa::proactive_events';
const MESSAGES_SCOPE = 'alexa:skill_messaging';

it.each<[string, string | undefined]>([
	['/v1/proactiveEvents', EVENTS_SCOPE],
	['/v1/proactiveEvents/', EVENTS_SCOPE],
	['/v1/proactiveEvents/stages/development', EVENTS_SCOPE],
	['/v1/skillmessages', MESSAGES_SCOPE],
	['/v1/skillmessages/users/a', MESSAGES_SCOPE],
	['/v1/proactiveEventsX', undefined],
	['/v1/skillmessagesX/users', undefined],
	['/v1/skillMessages/users/a', undefined],
	['/v2/proactiveEvents', undefined],
	['/x/v1/proactiveEvents', undefined],
	['/v1/datastore/commands', 'alexa::datastore'],
	['/v1/datastore/queue/q1/cancel', 'alexa::datastore'],
	['/v1/datastores', undefined],
	['/', undefined],
	['', undefined],
])('the path %s needs the scope %s', (path, scope) => {
	expect(scopeOfPath(path)).toBe(scope);
});

it('the stages have the paths of the SDK, without a slash at the end', () => {
	expect(STAGE_PATHS).toEqual({
		development: '/v1/proactiveEvents/stages/development',
		live: '/v1/proactiveEvents',
	});
});

describe('names', () => {
	it.each([
		['en-US', true],
		['pl-PL', true],
		['en-us', false],
		['en-US\n', false],
		['eng-US', false],
	])('%j has the shape of a locale: %s', (value, isOne) => {
		expect(isLocale(value)).toBe(isOne);
	});
});
