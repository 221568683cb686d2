import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { FAILURE_CODES, isFailureCode } from '../../nodes/shared/alexa/lib/failure.ts';

/** These tests guard names that saved workflows hold: a failure means that workflows break. */
describe('names that workflows depend on', () => {
	it('no field name is used by two events, since n8n keeps values under a name', () => {
		const names = EVENTS.flatMap(({ fields }) => fields.map(({ name }) => name));
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	it('the failure codes keep their names', () => {
		expect(FAILURE_CODES).toEqual([
			'INVALID_INPUT',
			'EXPRESSION',
			'LWA_INVALID_CLIENT',
			'LWA_INVALID_SCOPE',
			'LWA_UNAUTHORIZED_CLIENT',
			'LWA_INVALID_RESPONSE',
			'LWA_UNAVAILABLE',
			'NOT_AUTHORIZED',
			'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED',
			'UNKNOWN_USER',
			'DUPLICATE_REFERENCE_ID',
			'NOTIFICATION_LIMIT',
			'NOT_DELIVERED',
			'THROTTLED',
			'SERVICE_UNAVAILABLE',
			'NETWORK',
			'TIMEOUT',
			'REJECTED',
			'CANCELLED',
			'FORBIDDEN_HOST',
		]);
	});

	it.each<[unknown, boolean]>([
		['REJECTED', true],
		['rejected', false],
		[undefined, false],
	])('%s is a failure code: %s', (value, isOne) => {
		expect(isFailureCode(value)).toBe(isOne);
	});
});
