import { describe, expect, it } from 'vitest';
import { ok } from '../../../nodes/shared/alexa/lib/result.ts';
import {
	dataStoreChecklist,
	eventChecklist,
	messageChecklist,
} from '../../../nodes/shared/alexa/setupReport/checklist.ts';
import {
	checkDataStoreManifest,
	checkMessageManifest,
	checkSkillManifest,
} from '../../../nodes/shared/alexa/setupReport/skillManifest.ts';
import { refused, runSetup } from '../support/check.mts';

/** What each cause is called, before its colon. */
const causesOf = (details: unknown) => (details as string[]).map((cause) => cause.split(':')[0]);

describe('the checklist', () => {
	it.each([
		[
			'of events',
			eventChecklist('development'),
			'never heard',
			'when-nothing-arrives.md',
			[
				'Notifications are off',
				'Wrong region',
				'Tester account',
				'Device language',
				'Do Not Disturb',
				'Skill not enabled again',
				'Another account',
				'Expired',
			],
		],
		[
			'of messages',
			messageChecklist(),
			'never handled',
			'skill-messages.md#messages-to-the-code-of-your-skill',
			['Message handler', 'Endpoint of the region', 'Response of the skill', 'Expired'],
		],
		[
			'of widgets',
			dataStoreChecklist(),
			'never shown',
			'widgets.md#when-nothing-appears',
			[
				'Widget missing',
				'Device offline',
				'Other names',
				'Old widget on the Echo',
				'Stage',
				'Several senders',
			],
		],
	] as const)('%s names its causes, the most common first, and its page', (...row) => {
		const [, finding, words, page, causes] = row;
		expect(finding).toMatchObject({ check: 'Checklist', result: 'unknown' });
		expect(finding.explanation).toContain(words);
		expect(finding.fix.endsWith(`/docs/${page}`)).toBe(true);
		expect(causesOf(finding.details)).toEqual(causes);
	});
});

const COMMANDS = [
	'ask smapi get-skill-manifest -s YOUR_SKILL_ID -g development > skill.json',
	'ask smapi update-skill-manifest -s YOUR_SKILL_ID -g development --manifest "file:skill.json"',
];

describe('the check of the manifest', () => {
	it('of widgets has the four interfaces to copy', () => {
		const interfaces = [
			{ type: 'ALEXA_PRESENTATION_APL' },
			{ type: 'ALEXA_DATASTORE_PACKAGEMANAGER', packages: [{ id: 'MessageTile' }] },
			{ type: 'ALEXA_DATA_STORE' },
			{ type: 'ALEXA_EXTENSION', requestedExtensions: [{ uri: 'alexaext:datastore:10' }] },
		];
		expect(checkDataStoreManifest()).toEqual({
			check: 'Skill manifest',
			result: 'unknown',
			explanation: expect.stringContaining('needs four interfaces'),
			fix: expect.stringContaining('Build > Interfaces'),
			details: { manifest: { apis: { custom: { interfaces } } }, commands: COMMANDS },
		});
	});

	it('of messages has the endpoint to copy', () => {
		const endpoint = { uri: 'https://…', sslCertificateType: 'Trusted' };
		expect(checkMessageManifest()).toEqual({
			check: 'Skill manifest',
			result: 'unknown',
			explanation: expect.stringContaining('needs an endpoint only'),
			fix: expect.stringContaining('"details.manifest"'),
			details: { manifest: { apis: { custom: { endpoint } } }, commands: COMMANDS },
		});
	});

	it.each([
		['refuses the scope', refused('LWA_INVALID_SCOPE'), 'problem', 'Amazon refuses the scope'],
		['refuses the client', refused('LWA_INVALID_CLIENT'), 'unknown', 'cannot check this'],
		['was not asked', undefined, 'unknown', 'cannot check this'],
	] as const)('of events says what must be in it, if Amazon %s', (...row) => {
		const [, exchange, result, words] = row;
		const name = ok('AMAZON.WeatherAlert.Activated');
		const { explanation, ...rest } = checkSkillManifest(name, 'live', runSetup(exchange));
		expect(rest).toMatchObject({ result });
		expect(explanation).toContain('must list AMAZON.WeatherAlert.Activated');
		expect(explanation).toContain(words);
	});
});
