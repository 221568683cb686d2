import { afterEach, describe, expect, it } from 'vitest';
import type { Json, Workflow } from '../../scripts/n8n/rest/n8nTypes.mts';
import {
	control,
	n8nDoes,
	newCredential,
	outputOf,
	rest,
	useRealN8n,
	userId,
} from './support/realN8n.mts';
import {
	startScriptedChatModel,
	type ChatModel,
	type ChatRequest,
	type Reply,
} from './support/scriptedChatModel.mts';
import { chain, manualTrigger, node } from './support/workflow.mts';

useRealN8n();

const TOOL = 'Notify_customer';

const FROM_AI: Json = {
	event: 'AMAZON.MessageAlert.Activated',
	audience: 'unicast',
	userId: "={{ $fromAI('user_id', 'The Alexa user id of the customer', 'string') }}",
	creatorName: "={{ $fromAI('sender', 'Who sends the message', 'string') }}",
	messageStatus: "={{ $fromAI('message_status', 'UNREAD or FLAGGED', 'string') }}",
	messageCount: "={{ $fromAI('count', 'How many messages', 'number') }}",
};

let model: ChatModel;
afterEach(() => model.close());

/** Lets the agent follow the script with the Proactive Event node as its tool. */
async function converse(...script: Reply[]) {
	model = await startScriptedChatModel(script);
	const openAi = await rest.createCredential({
		name: 'Scripted',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url },
	});
	const { id } = await rest.createWorkflow(
		agentWorkflow(
			node(
				'Model',
				'@n8n/n8n-nodes-langchain.lmChatOpenAi',
				{ model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
				{ typeVersion: 1.2, credential: openAi },
			),
			node('Notify customer', 'n8n-nodes-alexa.alexaProactiveEventTool', FROM_AI, {
				credential: await newCredential(),
				settings: { onError: 'continueRegularOutput' },
			}),
		),
	);
	return await rest.runWorkflow(id, 'Manual Trigger');
}

function agentWorkflow(
	chatModel: ReturnType<typeof node>,
	tool: ReturnType<typeof node>,
): Workflow {
	const agent = node(
		'Agent',
		'@n8n/n8n-nodes-langchain.agent',
		{ promptType: 'define', text: 'Tell the customer about the new message.', options: {} },
		{ typeVersion: 3 },
	);
	const row = chain('Agent', manualTrigger(), agent);
	const into = (type: string) => ({ [type]: [[{ node: 'Agent', type, index: 0 }]] });
	return {
		...row,
		nodes: [...row.nodes, chatModel, tool],
		connections: {
			...row.connections,
			Model: into('ai_languageModel'),
			'Notify customer': into('ai_tool'),
		},
	};
}

const ARGUMENTS = {
	user_id: userId('one'),
	sender: 'Jane Doe',
	message_status: 'UNREAD',
	count: 2,
};

const lastMessage = ({ messages }: ChatRequest) => JSON.stringify(messages.at(-1));

describe('as the tool of an AI agent', () => {
	it('the node notifies the customer whom the model names', async () => {
		const execution = await converse({ call: TOOL, with: ARGUMENTS }, { say: 'Done.' });
		expect(outputOf(execution, 'Agent')).toMatchObject([{ output: 'Done.' }]);
		expect(control.pending()).toMatchObject([{ userId: userId('one') }]);
	});

	it.skipIf(n8nDoes('losesSchemasOfTools'))(
		'the model sees the fields that are left to it',
		async () => {
			await converse({ say: 'Nothing to do.' });
			const [tool] = model.requests[0]?.tools ?? [];
			expect([tool?.function.name, tool?.function.parameters]).toMatchObject([
				TOOL,
				{ properties: { user_id: { description: 'The Alexa user id of the customer' } } },
			]);
		},
	);

	it('the model reads that the event was accepted', async () => {
		await converse({ call: TOOL, with: ARGUMENTS }, { say: 'Done.' });
		expect(lastMessage(model.requests[1] as ChatRequest)).toContain('accepted');
	});

	it('the model reads what to correct, and may try again', async () => {
		await converse(
			{ call: TOOL, with: { ...ARGUMENTS, message_status: 'WAITING' } },
			{ call: TOOL, with: ARGUMENTS },
			{ say: 'Done.' },
		);
		expect(lastMessage(model.requests[1] as ChatRequest)).toContain('Message Status');
		expect(control.pending()).toHaveLength(1);
	});
});
