import { expect, test } from 'vitest';
import { isOn } from '../../../nodes/shared/alexa/input/values.ts';

test.each([
	[true, true],
	['true', true],
	[false, false],
	['false', false],
	['', false],
	[undefined, false],
	[1, true],
	['1', true],
	[' On ', true],
	[0, false],
	[2, false],
	[{}, false],
])('a switch that is %j is on: %s', (raw, expected) => {
	expect(isOn(raw)).toBe(expected);
});
