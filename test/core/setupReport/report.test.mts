import { describe, expect, it } from 'vitest';
import {
	type EventSetup,
	reportOnEvents,
	reportOnMessages,
} from '../../../nodes/shared/alexa/setupReport/report.ts';
import type { Stage } from '../../../nodes/shared/alexa/amazon/services.ts';
import { eventChecklist } from '../../../nodes/shared/alexa/setupReport/checklist.ts';
import { granted, runSetup } from '../support/check.mts';

const regions = { ok: true as const, value: [{ region: 'na' as const, from: 'node' as const }] };

const userId = { ok: true as const, value: 'amzn1.ask.account.EXAMPLE' };

const setup = (stage: Stage): EventSetup => ({
	stage: { ok: true, value: stage },
	eventName: { ok: true, value: 'AMAZON.TrashCollectionAlert.Activated' },
	audience: { ok: true, value: { audience: 'multicast' } },
	regions,
	locales: { ok: true, value: { kind: 'none' } },
});

const names = (findings: Array<{ check: string }>) => findings.map(({ check }) => check);

/** Workflows look for checks by name: a failure here means that workflows break. */
describe('the checks keep their names, the likeliest cause first', () => {
	it.each(['development', 'live'] as const)('for events in %s', (stage) => {
		expect(names(reportOnEvents(runSetup(granted('')), setup(stage)))).toEqual([
			'Checklist',
			'Token exchange',
			'Scope',
			'Region and host',
			'Stage',
			'Skill manifest',
			'Clock difference',
			'Locales',
			'Audience',
		]);
	});

	it('for messages', () => {
		expect(
			names(reportOnMessages(runSetup(granted(''), 'skillMessaging'), regions, userId)),
		).toEqual([
			'Checklist',
			'Token exchange',
			'Scope',
			'Region and host',
			'Skill manifest',
			'Clock difference',
			'User ID',
		]);
	});
});

it.each([
	['development', 'Tester account'],
	['live', 'Published skill'],
] as const)(
	'the checklist of the %s stage lists the eight usual causes, %s among them',
	(stage, own) => {
		const { details } = eventChecklist(stage);
		expect(details).toHaveLength(8);
		expect(String(details)).toContain(own);
	},
);

const ALL = [
	...reportOnEvents(runSetup(granted('')), setup('development')),
	...reportOnEvents(runSetup(granted('')), setup('live')),
	...reportOnMessages(runSetup(granted(''), 'skillMessaging'), regions, userId),
];

it.each(ALL.map((finding) => [finding.check, finding] as const))(
	'%s explains itself in sentences',
	(_check, { explanation, fix }) => {
		expect(explanation).toMatch(/^[A-Z"0-9].*\.$/);
		expect(fix).toMatch(/^[A-Z].*(\.|#[\w-]+|\.md)$/);
	},
);
