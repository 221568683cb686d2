import { exampleSkillId } from '../../../simulator/state/clients.mts';
import type { Workflow } from '../../n8n/rest/n8nTypes.mts';
import { chain, node, webhookNode } from '../lib/workflows.mts';

/** What receives the same requests. */
export const RECEIVERS = {
	trigger: 'Alexa Skill Trigger',
	webhook: 'Webhook node with an expression',
} as const;

export type Receiver = keyof typeof RECEIVERS;

/** The same workflow but for its first node: it does nothing with what comes in. */
export function receivingWorkflow(receiver: Receiver): Workflow {
	const start =
		receiver === 'webhook'
			? webhookNode('received', { ignoreBots: '={{ false }}' })
			: triggerNode('received');
	return chain(receiver, [start, node('End', 'n8n-nodes-base.noOp', {})]);
}

const triggerNode = (path: string) => ({
	...node(
		'Trigger',
		'n8n-nodes-alexa.alexaSkillTrigger',
		{
			skillId: exampleSkillId,
			events: ['AlexaSkillEvent.ProactiveSubscriptionChanged'],
			respond: 'immediately',
			options: {},
		},
		1.1,
	),
	webhookId: path,
});
