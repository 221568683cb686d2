import { expect, it } from 'vitest';
import { announced, DEMO_USER, importExample, runExample } from '../support/example.mts';
import { control, outputOf, rest, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

const TRIGGER = 'When You Press Execute';
const LEFT = 'amzn1.ask.account.LEFT-THE-SKILL';

const nobodyLeft = { sent: 4, alreadySent: 0, failed: 0, failures: [] };

it('sends to each customer in their region, and reports who failed and why', async () => {
	control.setUser(LEFT, { region: 'na', exists: false });
	const execution = await runExample('bulk-send', TRIGGER);
	expect(
		announced()
			.map(({ userId, region }) => [userId, region])
			.sort(),
	).toEqual([
		['amzn1.ask.account.DEMO-EU-DE-DE', 'eu'],
		['amzn1.ask.account.DEMO-FE-JA-JP', 'fe'],
		[DEMO_USER, 'na'],
	]);
	expect(outputOf(execution, 'Report')).toMatchObject([
		{
			sent: 3,
			alreadySent: 0,
			failed: 1,
			failures: [{ name: 'Dora', code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED' }],
		},
	]);
});

it('run again, sends only to those who had failed', async () => {
	const { id } = await importExample('bulk-send');
	control.setUser(LEFT, { region: 'na', subscriptions: [] });
	await rest.runWorkflow(id, TRIGGER);
	control.setUser(LEFT, { region: 'na', subscriptions: 'all' });
	const again = await rest.runWorkflow(id, TRIGGER);
	expect(outputOf(again, 'Report')).toEqual([{ ...nobodyLeft, sent: 1, alreadySent: 3 }]);
	expect(announced()).toHaveLength(4);
});
