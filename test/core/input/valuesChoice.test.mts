import { describe, expect, it } from 'vitest';
import { parseChoice, parseChoices } from '../../../nodes/shared/alexa/input/values.ts';
import { ruleOf, valueOf } from '../support/read.mts';

const CHOICES = ['SNOW_STORM', 'TORNADO', 'HURRICANE'] as const;

describe('one value of a list', () => {
	it('is taken as Amazon spells it', () => {
		expect(valueOf(parseChoice('TORNADO', CHOICES))).toBe('TORNADO');
	});

	it.each<[string, unknown]>([
		['in small letters', 'snow_storm'],
		['with a space', 'Snow Storm'],
		['with a hyphen', 'SNOW-STORM'],
		['with spaces around it', ' SNOW_STORM '],
	])('%s is refused with a hint at the right one', (_title, raw) => {
		expect(ruleOf(parseChoice(raw, CHOICES))).toBe(
			'must be one of SNOW_STORM, TORNADO, HURRICANE; did you mean SNOW_STORM?',
		);
	});

	it.each<[string, unknown]>([
		['an unknown value', 'RAIN'],
		['empty text', ''],
		['a list of one', ['TORNADO']],
		['the name of an inherited member', 'constructor'],
	])('that is %s is refused with the values that are allowed', (_title, raw) => {
		expect(ruleOf(parseChoice(raw, CHOICES))).toBe('must be one of SNOW_STORM, TORNADO, HURRICANE');
	});
});

describe('several values of a list', () => {
	it.each<[string, unknown, string[]]>([
		['as a list', ['TORNADO', 'SNOW_STORM'], ['TORNADO', 'SNOW_STORM']],
		['as a comma-separated list', 'TORNADO, SNOW_STORM', ['TORNADO', 'SNOW_STORM']],
		['as one word', 'TORNADO', ['TORNADO']],
		['as a JSON array', ' ["TORNADO", "SNOW_STORM"]', ['TORNADO', 'SNOW_STORM']],
		['repeated', ['TORNADO', 'TORNADO', ' TORNADO'], ['TORNADO']],
		['with a comma too many', 'TORNADO,,SNOW_STORM,', ['TORNADO', 'SNOW_STORM']],
	])('are taken %s', (_title, raw, values) => {
		expect(valueOf(parseChoices(raw, CHOICES, 2))).toEqual(values);
	});

	it.each<[string, unknown, RegExp]>([
		['none', [], /at least one value/],
		['empty text', '', /at least one value/],
		['undefined', undefined, /at least one value/],
		['more than allowed', [...CHOICES], /^must have at most 2 values, and has 3$/],
		['one in small letters', ['TORNADO', 'snow_storm'], /did you mean SNOW_STORM\?$/],
		['an unknown one', 'TORNADO,RAIN', /^must be one of /],
		['a number among them', ['TORNADO', 1], /list of texts/],
		['a broken JSON array', '["TORNADO"', /list of texts/],
		['an object', { 0: 'TORNADO' }, /list of texts/],
	])('are refused when there is or are %s', (_title, raw, rule) => {
		expect(ruleOf(parseChoices(raw, CHOICES, 2))).toMatch(rule);
	});
});
