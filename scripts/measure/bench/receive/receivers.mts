import type { Workflow, WorkflowNode } from '../../../n8n/rest/n8nTypes.mts';
import { exampleSkillId } from '../../../../simulator/state/clients.mts';

/** What receives the same requests; `saved` is whether n8n keeps the executions, as it does by default. */
export interface Receiver {
	label: string;
	kind: 'trigger' | 'otherEvents' | 'webhook' | 'expression';
	saved: boolean;
}

const TRIGGER = 'Alexa Skill Trigger';
const WEBHOOK = 'Webhook node';
const EXPRESSION = 'Webhook node with an expression';

export const RECEIVERS = {
	triggerSaved: { label: TRIGGER, kind: 'trigger', saved: true },
	webhookSaved: { label: WEBHOOK, kind: 'webhook', saved: true },
	expressionSaved: { label: EXPRESSION, kind: 'expression', saved: true },
	triggerUnsaved: { label: TRIGGER, kind: 'trigger', saved: false },
	webhookUnsaved: { label: WEBHOOK, kind: 'webhook', saved: false },
	expressionUnsaved: { label: EXPRESSION, kind: 'expression', saved: false },
	acknowledged: { label: `${TRIGGER} that wants other events`, kind: 'otherEvents', saved: true },
} as const satisfies Record<string, Receiver>;

export type ReceiverId = keyof typeof RECEIVERS;

/** Each trigger beside the Webhook nodes of the same setting. */
export const PAIRS: ReadonlyArray<[ReceiverId, ReceiverId]> = [
	['triggerSaved', 'webhookSaved'],
	['triggerSaved', 'expressionSaved'],
	['triggerUnsaved', 'webhookUnsaved'],
	['triggerUnsaved', 'expressionUnsaved'],
];

const COMMON = { typeVersion: 1, position: [0, 0] as [number, number] };

const trigger = (path: string, events: string[]): WorkflowNode => ({
	...COMMON,
	id: 'start',
	name: 'Start',
	type: 'n8n-nodes-alexa.alexaSkillTrigger',
	typeVersion: 1.1,
	webhookId: path,
	parameters: { skillId: exampleSkillId, events, respond: 'immediately', options: {} },
});

const webhook = (path: string, options: object): WorkflowNode => ({
	...COMMON,
	id: 'start',
	name: 'Start',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: path,
	parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options },
});

const STARTS: Record<Receiver['kind'], (path: string) => WorkflowNode> = {
	trigger: (path) => trigger(path, ['AlexaSkillEvent.ProactiveSubscriptionChanged']),
	otherEvents: (path) => trigger(path, ['AlexaSkillEvent.SkillEnabled']),
	webhook: (path) => webhook(path, {}),
	expression: (path) => webhook(path, { ignoreBots: '={{ false }}' }),
};

/** The same workflow but for its first node: it does nothing with what comes in. */
export const receiverWorkflow = (id: ReceiverId): Workflow => {
	const { kind, saved } = RECEIVERS[id];
	return {
		name: id,
		nodes: [
			STARTS[kind](`bench-${id.toLowerCase()}`),
			{
				...COMMON,
				id: 'end',
				name: 'End',
				type: 'n8n-nodes-base.noOp',
				position: [220, 0],
				parameters: {},
			},
		],
		connections: { Start: { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
		settings: {
			executionOrder: 'v1',
			...(!saved && { saveDataSuccessExecution: 'none' }),
		},
	};
};
