import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SavedWorkflow } from '../../../scripts/n8n/rest/n8nTypes.mts';
import type { SendToSkill } from '../../../simulator/index.mts';
import { importExample } from '../support/example.mts';
import { control, useRealN8n, rest } from '../support/realN8n.mts';
import { triggerUrl } from '../support/triggerUrl.mts';

useRealN8n();

let workflow: SavedWorkflow;
beforeAll(async () => {
	workflow = await importExample('small-skill');
	await rest.activateWorkflow(workflow);
});
afterAll(() => rest.deactivateWorkflow(workflow.id));
beforeEach(() => control.setSkillAddresses({ requests: triggerUrl(rest, workflow) }));

const hours = (day: string): SendToSkill => ({
	type: 'IntentRequest',
	intent: 'OpeningHoursIntent',
	slots: { day },
});

it.each<[string, SendToSkill, string, boolean]>([
	['a launch', { type: 'LaunchRequest' }, 'Welcome to the corner book shop.', false],
	['a day of the week', hours('Monday'), 'From Monday to Friday we are open from nine', true],
	['Saturday', hours('saturday'), 'On Saturday we are open from ten to four.', true],
	['Sunday', hours('Sunday'), 'On Sunday we are closed.', true],
	['no day', hours(''), 'From Monday to Friday', true],
	[
		'help',
		{ type: 'IntentRequest', intent: 'AMAZON.HelpIntent', slots: {} },
		'Ask me: when are you open',
		false,
	],
	[
		'what nobody understood',
		{ type: 'IntentRequest', intent: 'AMAZON.FallbackIntent', slots: {} },
		'Ask me: when are you open',
		false,
	],
	['stop', { type: 'IntentRequest', intent: 'AMAZON.StopIntent', slots: {} }, 'Goodbye.', true],
])('answers %s', async (_title, request, said, ends) => {
	const { acknowledged, spoken, answer } = await control.sendToSkill(request);
	expect([acknowledged, spoken]).toEqual([true, expect.stringContaining(said)]);
	expect(answer).toMatchObject({ version: '1.0', response: { shouldEndSession: ends } });
});

it('says nothing when the session has ended', async () => {
	expect(await control.sendToSkill({ type: 'SessionEndedRequest' })).toMatchObject({
		acknowledged: true,
		answer: { version: '1.0', response: {} },
	});
});
