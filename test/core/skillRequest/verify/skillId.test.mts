import { describe, expect, test } from 'vitest';
import { checkSkillId } from '../../../../nodes/shared/alexa/skillRequest/verify/skillId.ts';

const MINE = 'amzn1.ask.skill.mine';
const MINE_TOO = 'amzn1.ask.skill.mine-too';
const application = (applicationId: string) => ({ application: { applicationId } });

const check = (system: object, body: object, acceptMissingSkillId: boolean) => {
	const request = { system, body } as never;
	const checked = checkSkillId(request, { skillIds: [MINE, MINE_TOO], acceptMissingSkillId });
	return checked.ok ? checked.value : checked.error.code;
};

describe('the skill of a request', () => {
	test.each([
		['in its context', application(MINE), {}, MINE],
		['of several', application(MINE_TOO), {}, MINE_TOO],
		['in its session alone', {}, { session: application(MINE) }, MINE],
		['in both', application(MINE), { session: application(MINE) }, MINE],
	])('is found %s', (_place, system, body, id) => {
		expect(check(system, body, false)).toBe(id);
	});

	test('may not be two, though both are wanted', () => {
		const body = { session: application(MINE_TOO) };
		expect(check(application(MINE), body, true)).toBe('SKILL_ID_DIFFERENT');
	});

	test.each([
		[false, 'SKILL_ID_MISSING'],
		[true, null],
	])('may be missing: %s', (acceptMissing, expected) => {
		expect(check({}, {}, acceptMissing)).toBe(expected);
	});

	test('may not be another one, also where it may be missing', () => {
		expect(check(application('amzn1.ask.skill.other'), {}, true)).toBe('SKILL_ID_DIFFERENT');
	});

	test.each([
		['amzn1.ask.skill.other', 'amzn1.ask.skill.other'],
		['amzn1.ask.account.SOMEBODY', 'a value that is not a skill ID'],
		['Atza|token', 'a value that is not a skill ID'],
	])('is shown where it is one: %s', (id, shown) => {
		const request = { system: application(id), body: {} } as never;
		const wanted = { skillIds: [MINE], acceptMissingSkillId: false };
		expect(checkSkillId(request, wanted)).toMatchObject({
			error: { detail: `it names ${shown}` },
		});
	});
});
