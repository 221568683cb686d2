import { afterEach, expect, it } from 'vitest';
import { announced, DEMO_USER, importExample } from '../support/example.mts';
import { control, n8nDoes, outputOf, rest, useRealN8n } from '../support/realN8n.mts';
import {
	startScriptedChatModel,
	type ChatModel,
	type Reply,
} from '../support/scriptedChatModel.mts';

useRealN8n();

const TRIGGER = 'When Chat Message Received';
const TOOL = 'Notify_on_Alexa';

let model: ChatModel;
afterEach(() => model.close());

/** Imports the template, enters a message in its chat, and lets the model follow the script. */
async function chat(...script: Reply[]) {
	model = await startScriptedChatModel(script);
	const data = { apiKey: 'none', url: model.url };
	const openAi = await rest.createCredential({ name: 'Scripted', type: 'openAiApi', data });
	const json = { sessionId: 'one', action: 'sendMessage', chatInput: 'Jane has written twice.' };
	const additions = { credentials: [openAi], pinData: { [TRIGGER]: [{ json }] } };
	const { id } = await importExample('ai-agent', {}, additions);
	return await rest.runWorkflow(id, TRIGGER);
}

const lastMessage = (request: number) => JSON.stringify(model.requests[request]?.messages.at(-1));

it('the agent notifies the one user whom the template names', async () => {
	const values = { sender_name: 'Jane', message_count: 2, urgency: 'URGENT' };
	const execution = await chat({ call: TOOL, with: values }, { say: 'Done.' });
	expect(outputOf(execution, 'Assistant')).toMatchObject([{ output: 'Done.' }]);
	expect(announced()).toMatchObject([
		{
			userId: DEMO_USER,
			payload: {
				state: { status: 'UNREAD' },
				messageGroup: { creator: { name: 'Jane' }, count: 2, urgency: 'URGENT' },
			},
		},
	]);
});

it.skipIf(n8nDoes('losesSchemasOfTools'))(
	'the model reads the values that the pick-lists allow, and cannot choose the user',
	async () => {
		await chat({ say: 'Nothing to do.' });
		const [tool] = model.requests[0]?.tools ?? [];
		const { properties } = tool?.function.parameters as {
			properties: Record<string, { description: string }>;
		};
		expect(Object.keys(properties).sort()).toEqual([
			'freshness',
			'message_count',
			'message_status',
			'sender_name',
			'urgency',
		]);
		expect(properties.message_status?.description).toContain('UNREAD, FLAGGED');
		expect(properties.freshness?.description).toContain('NEW, OVERDUE');
		expect(properties.urgency?.description).toContain('URGENT');
	},
);

it('the model reads what to correct, and tries again', async () => {
	const values = { sender_name: 'Jane', message_count: 1 };
	await chat(
		{ call: TOOL, with: { ...values, message_status: 'WAITING' } },
		{ call: TOOL, with: values },
		{ say: 'Done.' },
	);
	expect(lastMessage(1)).toContain('Message Status');
	expect(lastMessage(2)).toContain('accepted');
	expect(control.pending()).toHaveLength(1);
});
