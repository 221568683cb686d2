import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import { MESSAGES_SCOPE, useAmazon, userId } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential, exchanges, mintedScopes, sent } = useAmazon();

const KINDS = ['olderHttpRequest', 'newerHttpRequest'] as const;

const messageUrl = () =>
	`${amazon.url}/na/v1/skillmessages/users/${encodeURIComponent(userId('one'))}`;

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** Some other server, and the Authorization headers that it was given. */
async function otherServer(redirectTo?: string) {
	const seen: Array<string | undefined> = [];
	const server = createServer((request, response) => {
		seen.push(request.headers.authorization);
		response
			.writeHead(redirectTo ? 307 : 200, redirectTo ? { location: redirectTo } : {})
			.end('{}');
	});
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const request = (
	type: (typeof KINDS)[number],
	url: string,
	body = '{"data":{"a":"b"}}',
	headers = '{}',
) => ({ nodes: [{ type, parameters: { url, body, headers } }] });

test('an Authorization header of the caller is replaced', async () => {
	const headers = '{"authorization":"Bearer example-foreign"}';
	const asked = request('olderHttpRequest', messageUrl(), undefined, headers);
	const { output } = await run({ store: credential(), ...asked });
	expect(output()[0]?.json).toEqual({ statusCode: 202 });
});

test("plain http to one of Amazon's own hosts is refused", async () => {
	const { error } = await run({
		store: credential({ endpoints: 'amazon' }),
		...request('olderHttpRequest', 'http://api.amazonalexa.com/v1/proactiveEvents'),
	});
	expect(error?.message).toBe('This credential works with Alexa addresses only');
});

test.each(KINDS)('%s on a known path gets the scope of that path', async (type) => {
	const store = credential({ testService: 'customScope', customScope: 'alexa:abc' });
	const { output } = await run({ store, ...request(type, messageUrl()) });
	expect(output()[0]?.json).toEqual({ statusCode: 202 });
	expect(mintedScopes()).toEqual([MESSAGES_SCOPE]);
});

test.each(KINDS)('%s on another path gets the custom scope', async (type) => {
	amazon.control.setClients([{ ...exampleClient, scopes: [...exampleClient.scopes, 'alexa:abc'] }]);
	const store = credential({ testService: 'customScope', customScope: 'alexa:abc' });
	await run({ store, ...request(type, `${amazon.url}/na/v1/somethingElse`) });
	expect(mintedScopes()).toEqual(['alexa:abc']);
});

test.each(KINDS)('%s on another path learns which choice shows the custom scope', async (type) => {
	// n8n hands over no value of a field that it does not show.
	const store = credential({ testService: 'proactiveEvents', customScope: 'alexa:abc' });
	const { error } = await run({ store, ...request(type, `${amazon.url}/na/v1/somethingElse`) });
	expect(error?.message).toContain('set Test Credential With to Custom Scope');
	expect(exchanges()).toBe(0);
});

test.each(KINDS)('%s to a foreign host is refused before anything is sent', async (type) => {
	const other = await otherServer();
	const store = credential();
	await run({ store, ...request(type, messageUrl()) });
	const { error } = await run({ store, ...request(type, `${other.url}/v1/proactiveEvents`) });
	expect(error?.message).toBe('This credential works with Alexa addresses only');
	expect(other.seen).toEqual([]);
});

test.each([
	['a user name in the URL', (url: string) => url.replace('//', '//user:pass@')],
	[
		'a host that only looks like it',
		() => 'https://api.amazonalexa.com.example.com/v1/proactiveEvents',
	],
	['a host behind @', () => 'https://api.amazonalexa.com@example.com/v1/proactiveEvents'],
	['another port', (url: string) => url.replace(/:\d+/, ':9')],
	['no URL', () => 'not a url'],
])('%s is refused', async (_title, change) => {
	const { error } = await run({
		store: credential(),
		...request('olderHttpRequest', change(messageUrl())),
	});
	expect(error?.message).toBe('This credential works with Alexa addresses only');
});

test('a path that only starts like the path of a custom base URL is refused', async () => {
	const { error } = await run({
		store: credential({ apiBaseUrl: `${amazon.url}/na/v1` }),
		...request('olderHttpRequest', `${amazon.url}/na/v1other/proactiveEvents`),
	});
	expect(error?.message).toBe('This credential works with Alexa addresses only');
});

test.each(KINDS)('%s does not follow a redirect with the token', async (type) => {
	const other = await otherServer();
	const gateway = await otherServer(`${other.url}/stolen`);
	const store = credential({ apiBaseUrl: gateway.url });
	await run({ store, ...request(type, `${gateway.url}/v1/proactiveEvents`) });
	expect(gateway.seen).toHaveLength(1);
	expect(other.seen).toEqual([]);
});

test.each(KINDS)(
	'%s: a request that Amazon rejects → sent once, and nothing is said against the token',
	async (type) => {
		const store = credential();
		const { error } = await run({ store, ...request(type, messageUrl(), '{"data":{"a":1}}') });
		expect(error?.httpCode).toBe('400');
		expect(sent('skillMessaging')).toHaveLength(1);
		const { output } = await run({ store, ...request(type, messageUrl()) });
		expect(output()[0]?.json).toEqual({ statusCode: 202 });
		expect(exchanges()).toBe(1);
	},
);

test('a 401 of the newer helper → sent once more, with a new token', async () => {
	const store = credential();
	await run({ store, ...request('newerHttpRequest', messageUrl()) });
	amazon.control.addFault({ match: { service: 'skillMessaging' }, status: 401 });
	const { output } = await run({ store, ...request('newerHttpRequest', messageUrl()) });
	expect(output()[0]?.json).toEqual({ statusCode: 202 });
	expect(exchanges()).toBe(2);
});

test('a 401 that stays → sent twice, and once in each of the next runs at the most with a new token', async () => {
	amazon.control.addFault({ match: { service: 'skillMessaging' }, status: 401, times: Infinity });
	const store = credential();
	for (const executionId of ['1', '2', '3']) {
		const { error } = await run({
			store,
			...request('newerHttpRequest', messageUrl()),
			executionId,
		});
		expect(error?.httpCode).toBe('401');
	}
	expect(exchanges()).toBe(2);
});

test('a credential with a value in its hidden field → refused, and nothing is sent', async () => {
	const store = credential({ accessTokens: '{}' });
	const { error } = await run({ store, ...request('newerHttpRequest', messageUrl()) });
	expect(error?.message).toContain('its hidden field "Access Tokens" must be empty');
	expect(amazon.control.requests()).toEqual([]);
});
