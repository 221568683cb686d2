import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { expect, it } from 'vitest';
import { announced, DEMO_USER, importExample, publish } from '../support/example.mts';
import { n8nDoes, rest, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

/** What an MCP client sees and does, with the tool of the template. */
async function withClient<Result>(use: (client: Client) => Promise<Result>): Promise<Result> {
	await publish(await importExample('mcp-tool'));
	const client = new Client({ name: 'example', version: '1.0.0' });
	const transport = new StreamableHTTPClientTransport(new URL(`${rest.url}/mcp/alexa-mcp`));
	// The transport's own type does not allow for exact optional properties.
	await client.connect(transport as Parameters<Client['connect']>[0]);
	try {
		return await use(client);
	} finally {
		await client.close();
	}
}

it.skipIf(n8nDoes('losesSchemasOfTools'))('an MCP client finds the tool', async () => {
	const { tools } = await withClient((client) => client.listTools());
	expect(tools.map(({ name }) => name)).toEqual(['Notify_on_Alexa']);
});

it('an MCP client notifies the one user whom the template names', async () => {
	const answer = await withClient(async (client) =>
		client.callTool({
			name: 'Notify_on_Alexa',
			arguments: { sender_name: 'Jane', message_count: 2 },
		}),
	);
	expect(JSON.stringify(answer)).toContain('You have 2 new unread messages from Jane.');
	expect(announced()).toMatchObject([
		{ userId: DEMO_USER, payload: { messageGroup: { creator: { name: 'Jane' }, count: 2 } } },
	]);
});

it('an MCP client reads what to correct', async () => {
	const answer = await withClient(async (client) =>
		client.callTool({ name: 'Notify_on_Alexa', arguments: { sender_name: '', message_count: 0 } }),
	);
	expect(JSON.stringify(answer)).toContain('Message Count');
	expect(announced()).toEqual([]);
});
