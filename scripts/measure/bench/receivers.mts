import type { Workflow } from '../../n8n/rest/n8nTypes.mts';
import { chain, node, skillTrigger } from '../../n8n/rest/workflow.mts';
import { webhookNode } from '../lib/workflows.mts';

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
			: skillTrigger('received', {
					events: ['AlexaSkillEvent.ProactiveSubscriptionChanged'],
					respond: 'immediately',
				});
	return chain(receiver, start, node('End', 'n8n-nodes-base.noOp'));
}
