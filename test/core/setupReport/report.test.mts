import { describe, expect, it } from 'vitest';
import {
	type EventSetup,
	reportOnEvents,
	reportOnMessages,
} from '../../../nodes/shared/alexa/setupReport/report.ts';
import type { Stage } from '../../../nodes/shared/alexa/amazon/services.ts';
import { granted, runSetup } from '../support/check.mts';

const regions = { ok: true as const, value: [{ region: 'na' as const, from: 'node' as const }] };

const setup = (stage: Stage): EventSetup => ({
	stage: { ok: true, value: stage },
	eventName: { ok: true, value: 'AMAZON.TrashCollectionAlert.Activated' },
	audience: { ok: true, value: { audience: 'multicast' } },
	regions,
	locales: { ok: true, value: { kind: 'none' } },
});

const names = (findings: Array<{ check: string }>) => findings.map(({ check }) => check);

/** Workflows look for checks by name: a failure here means that workflows break. */
describe('the checks keep their names and their order', () => {
	it.each([
		['development', 'Tester account'],
		['live', 'Skill of the customer'],
	] as const)('for events in %s', (stage, account) => {
		expect(names(reportOnEvents(runSetup(granted('')), setup(stage)))).toEqual([
			'Token exchange',
			'Scope',
			'Region and host',
			'Stage',
			'Skill manifest',
			'Clock difference',
			'Locales',
			'Audience',
			'Notifications switch',
			'Region of the account',
			account,
			'Device language',
			'Do not disturb',
			'Skill enabled again',
			'Account of the device',
			'Expired notification',
		]);
	});

	it('for messages', () => {
		expect(names(reportOnMessages(runSetup(granted(''), 'skillMessaging'), regions))).toEqual([
			'Token exchange',
			'Scope',
			'Region and host',
			'Skill manifest',
			'Clock difference',
			'Message handler',
			'Endpoint of the region',
			'Answer of the skill',
			'Expired message',
		]);
	});
});

const ALL = [
	...reportOnEvents(runSetup(granted('')), setup('development')),
	...reportOnEvents(runSetup(granted('')), setup('live')),
	...reportOnMessages(runSetup(granted(''), 'skillMessaging'), regions),
];

it.each(ALL.map((finding) => [finding.check, finding] as const))(
	'%s explains itself in sentences',
	(_check, { explanation, fix }) => {
		expect(explanation).toMatch(/^[A-Z"0-9].*\.$/);
		expect(fix).toMatch(/^$|^[A-Z1].*\.$/);
	},
);

it('what no API can tell is unknown, and says what to look at', () => {
	const causes = reportOnEvents(runSetup(granted('')), setup('live')).slice(8);
	expect(causes.filter(({ result, fix }) => result !== 'unknown' || fix === '')).toEqual([]);
});
