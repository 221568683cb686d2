import { describe, expect, it } from 'vitest';
import { LOCALE_NAMES } from '../../../nodes/shared/alexa/amazon/locales.ts';
import { checkAudience } from '../../../nodes/shared/alexa/setupReport/audience.ts';
import {
	checkLocales,
	type ChosenLocales,
} from '../../../nodes/shared/alexa/setupReport/locales.ts';
import { checkSkillManifest } from '../../../nodes/shared/alexa/setupReport/skillManifest.ts';
import { checkStage } from '../../../nodes/shared/alexa/setupReport/stage.ts';
import { granted, refused, runSetup } from '../support/check.mts';

const given = <T,>(value: T) => ({ ok: true as const, value });

const wrong = (field: string) => ({
	ok: false as const,
	error: [{ field, path: 'any', value: 'empty', rule: 'must not be empty' }],
});

describe('the check of the stage', () => {
	it.each([
		['development', 'ok', 'only your developer account and your beta testers'],
		['live', 'unknown', 'The node cannot check whether it is published'],
	] as const)('of %s says whom it reaches', (stage, result, words) => {
		expect(checkStage(given(stage))).toMatchObject({
			check: 'Stage',
			result,
			explanation: expect.stringContaining(words),
		});
	});
});

describe('the check of the manifest', () => {
	const weather = given('AMAZON.WeatherAlert.Activated');

	it('has the lines to merge and the commands to run as members', () => {
		expect(checkSkillManifest(weather, 'development', runSetup(granted('')))).toMatchObject({
			check: 'Skill manifest',
			result: 'unknown',
			details: {
				manifest: {
					permissions: [{ name: 'alexa::devices:all:notifications:write' }],
					events: { publications: [{ eventName: 'AMAZON.WeatherAlert.Activated' }] },
				},
				commands: [
					'ask smapi get-skill-manifest -s YOUR_SKILL_ID -g development > skill.json',
					'ask smapi update-skill-manifest -s YOUR_SKILL_ID -g development --manifest "file:skill.json"',
					'ask smapi get-skill-status -s YOUR_SKILL_ID',
				],
			},
		});
	});

	it.each([
		['development', 'Then disable and enable the skill'],
		['live', 'Then submit the skill for certification'],
	] as const)('of the %s stage ends with what makes it count there', (stage, words) => {
		expect(checkSkillManifest(weather, stage, runSetup(granted(''))).fix).toContain(words);
	});

	it('is a problem where the scope is refused', () => {
		expect(
			checkSkillManifest(weather, 'development', runSetup(refused('LWA_INVALID_SCOPE'))),
		).toMatchObject({
			result: 'problem',
			details: { commands: expect.any(Array) },
		});
	});
});

describe('the check of the locales', () => {
	const chosen = (locales: string[]): ChosenLocales => ({ kind: 'chosen', locales });

	it.each<[string, ChosenLocales, string, string]>([
		['all', chosen(LOCALE_NAMES), 'ok', 'All 17 known locales get the text.'],
		['all and another', chosen([...LOCALE_NAMES, 'sv-SE']), 'ok', 'All 17'],
		['none needed', { kind: 'none' }, 'ok', 'no text that differs by language'],
		['a custom event', { kind: 'custom' }, 'unknown', '"Localized Attributes"'],
		[
			'all but two',
			chosen(LOCALE_NAMES.filter((locale) => !['de-DE', 'ja-JP'].includes(locale))),
			'unknown',
			'15 of the 17 known locales get the text. Devices set to de-DE, ja-JP stay silent.',
		],
		[
			'all but one',
			chosen(LOCALE_NAMES.filter((locale) => locale !== 'de-DE')),
			'unknown',
			'16 of the 17',
		],
		['one unknown to this package', chosen(['sv-SE']), 'unknown', '0 of the 17'],
	])('with %s', (_title, locales, result, words) => {
		expect(checkLocales(given(locales))).toMatchObject({
			check: 'Locales',
			result,
			explanation: expect.stringContaining(words),
		});
	});
});

describe('the check of the audience', () => {
	it('does not know whether anybody has subscribed to a multicast', () => {
		expect(checkAudience(given({ audience: 'multicast' }))).toMatchObject({
			check: 'Audience',
			result: 'unknown',
			explanation: expect.stringContaining('even if no one has'),
		});
	});

	it.each([
		['amzn1.ask.account.EXAMPLE', 'unknown', 'looks like an Alexa user ID'],
		['example-user', 'unknown', 'does not start with "amzn1.ask.account."'],
		['xamzn1.ask.account.EXAMPLE', 'unknown', 'does not start with "amzn1.ask.account."'],
		['amzn1.ask.skill.1234', 'problem', 'the ID of a skill'],
		['amzn1.ask.device.1234', 'problem', 'the ID of a device'],
		['amzn1.ask.person.1234', 'problem', 'the ID of a person'],
		['amzn1.account.1234', 'problem', 'Login with Amazon'],
		['amzn1.application-oa2-client.1234', 'problem', 'a Client ID'],
		['jane@example.com', 'problem', 'an e-mail address'],
	])('of the user id %s', (userId, result, words) => {
		const finding = checkAudience(given({ audience: 'unicast', userId }));
		expect(finding).toMatchObject({ result, explanation: expect.stringContaining(words) });
		expect(JSON.stringify(finding)).not.toContain(userId);
	});
});

it.each([
	['Stage', checkStage(wrong('Stage'))],
	['Event', checkSkillManifest(wrong('Event'), 'development', runSetup())],
	['Locales', checkLocales(wrong('Locales'))],
	['User ID', checkAudience(wrong('User ID'))],
])('a wrong "%s" is a problem of its check, by its display name', (field, finding) => {
	expect(finding).toMatchObject({
		result: 'problem',
		explanation: `"${field}" must not be empty.`,
		fix: `Change "${field}" in the node.`,
	});
});
