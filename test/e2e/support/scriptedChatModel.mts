import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { Json } from '../../../scripts/n8n/rest/n8nTypes.mts';

/** What the model says next: a text that ends the conversation, or the call of a tool. */
export type Reply = { say: string } | { call: string; with: Json };

/** A request for the next message, as OpenAI's chat completions API defines it. */
interface ChatRequest {
	messages: Array<{ role: string; content: unknown }>;
	tools?: Array<{ function: { name: string; description: string; parameters: Json } }>;
}

export interface ChatModel {
	/** What to enter as the base URL of an OpenAI credential. */
	url: string;
	requests: ChatRequest[];
	close(): Promise<void>;
}

/** A chat model with scripted answers. It speaks OpenAI's API, so n8n's own model node drives it. */
export async function startScriptedChatModel(script: Reply[]): Promise<ChatModel> {
	const requests: ChatRequest[] = [];
	const app = Fastify();
	app.post<{ Body: ChatRequest }>('/v1/chat/completions', ({ body }) => {
		const reply = script[requests.length] ?? { say: 'The script has ended.' };
		requests.push(body);
		return completion(reply, requests.length);
	});
	await app.listen({ host: '127.0.0.1', port: 0 });
	const { port } = app.server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/v1`, requests, close: () => app.close() };
}

function completion(reply: Reply, number: number): Json {
	const message =
		'say' in reply
			? { role: 'assistant', content: reply.say }
			: { role: 'assistant', content: null, tool_calls: [toolCall(reply, number)] };
	return {
		id: `completion-${number}`,
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [{ index: 0, message, finish_reason: 'say' in reply ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

function toolCall({ call, with: values }: Extract<Reply, { call: string }>, number: number): Json {
	const body = { name: call, arguments: JSON.stringify(values) };
	return { id: `call-${number}`, type: 'function', function: body };
}
