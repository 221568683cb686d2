import { beforeEach, expect, it } from 'vitest';
import type { SavedWorkflow } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { announced, importExample } from '../support/example.mts';
import { control, useRealN8n, userId, rest } from '../support/realN8n.mts';
import { executionsOf } from '../support/skill.mts';
import { triggerUrl } from '../support/triggerUrl.mts';
import { listenWith } from '../support/listen.mts';

useRealN8n();

let workflow: SavedWorkflow;
beforeEach(async () => {
	workflow = await importExample('answer-skill-message');
	await listenWith(workflow);
	control.setSkillAddresses({ messages: triggerUrl(rest, workflow) });
});

const MESSAGE = { type: 'Messaging.MessageReceived', userId: userId('one'), region: 'fe' } as const;

it('announces what the message asks for, to the user whom it was sent to', async () => {
	const message = { task: 'announce', from: 'Jane' };
	expect(await control.sendToSkill({ ...MESSAGE, message })).toMatchObject({ acknowledged: true });
	await executionsOf(workflow, 1);
	expect(announced()).toMatchObject([
		{
			userId: userId('one'),
			region: 'fe',
			name: 'AMAZON.MessageAlert.Activated',
			payload: { messageGroup: { creator: { name: 'Jane' } } },
		},
	]);
});

it.each([
	['another task', { task: 'other', from: 'Jane' }],
	['an announcement of nobody', { task: 'announce' }],
	['nothing', {}],
])('announces nothing for %s', async (_title, message) => {
	await control.sendToSkill({ ...MESSAGE, message });
	const [execution] = await executionsOf(workflow, 1);
	expect([execution?.status, announced()]).toEqual(['success', []]);
});
