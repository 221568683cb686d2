import type { Workflow, WorkflowNode } from './n8nTypes.mts';

/** An address below `/webhook/`, and the method that it takes. */
interface WebhookAddress {
	path: string;
	method: string;
}

const TRIGGER = 'n8n-nodes-alexa.alexaSkillTrigger';

/** By the types of nodes that listen. */
const ADDRESSES: Readonly<Record<string, (node: WorkflowNode) => WebhookAddress>> = {
	'n8n-nodes-base.webhook': ({ parameters }) => ({
		path: String(parameters.path),
		method: String(parameters.httpMethod ?? 'GET'),
	}),
	[TRIGGER]: ({ webhookId }) => ({ path: `${webhookId}/alexa`, method: 'POST' }),
};

export const webhooksOf = ({ nodes }: Pick<Workflow, 'nodes'>): WebhookAddress[] =>
	nodes.flatMap((node) => ADDRESSES[node.type]?.(node) ?? []);

/** Where Alexa finds the trigger of a workflow; `undefined`: it has none. */
export function triggerPath({ nodes }: Pick<Workflow, 'nodes'>): string | undefined {
	const trigger = nodes.find(({ type }) => type === TRIGGER);
	return trigger && webhooksOf({ nodes: [trigger] })[0]?.path;
}
