import { expect, test } from 'vitest';
import { reasonOf } from '../../../nodes/shared/alexa/input/problem.ts';

test.each([
	[
		'a time zone that is not valid',
		'Invalid timezone: "x"',
		/^Invalid timezone: "x"; change it under Timezone/,
	],
	['anything else', 'Referenced node does not exist', /^Referenced node does not exist$/],
	['a token', 'Bearer Atza|example-secret is wrong', /^… is wrong$/],
])('an expression that fails for %s → %s', (_title, message, reason) => {
	expect(reasonOf(new Error(message))).toMatch(reason);
});
