import { temporaryFolder } from '../../scripts/lib/temporaryFolder.mts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { packPackage } from '../../scripts/n8n/packPackage.mts';
import type { Credential, Execution } from '../../scripts/n8n/n8nTypes.mts';
import { type RealN8n, startRealN8n } from '../../scripts/n8n/realN8n.mts';
import { exampleClient } from '../../simulator/index.mts';
import { alexaNode, chain, items, manualTrigger, node } from './support/workflow.mts';

const FOREIGN = { ...exampleClient, clientId: 'example-foreign', kind: 'foreign' as const };
const UNENTITLED = {
	...exampleClient,
	clientId: 'example-unentitled',
	scopes: ['alexa:skill_messaging'],
};

const SECOND = { ...exampleClient, clientId: 'example-second' };

const USER = 'amzn1.ask.account.EXAMPLE/user+==';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let real: RealN8n;
let credential: Credential;
beforeAll(async () => {
	folder = await temporaryFolder();
	const tarball = await packPackage(folder.path);
	real = await startRealN8n({
		tarball,
		log: (line) => console.log(line),
		simulator: { clients: [exampleClient, SECOND, FOREIGN, UNENTITLED] },
	});
	credential = await createCredential('Alexa', {});
});
afterAll(async () => {
	await real?.stop();
	await folder?.remove();
});
beforeEach(() => real.simulator.control.clearRequests());

const createCredential = async (name: string, changes: object) =>
	await real.rest.createCredential({
		name,
		type: 'alexaLwaApi',
		data: {
			clientId: exampleClient.clientId,
			clientSecret: exampleClient.clientSecret,
			region: 'eu',
			...changes,
		},
	});

async function execute(name: string, ...nodes: ReturnType<typeof node>[]): Promise<Execution> {
	const workflow = await real.rest.createWorkflow(chain(name, manualTrigger(), ...nodes));
	return await real.rest.runWorkflow(workflow.id, 'Manual Trigger');
}

const outputOf = (execution: Execution, name: string, output = 0) =>
	execution.data.resultData.runData[name]?.[0]?.data?.main[output]?.map(({ json }) => json) ?? [];

test('both nodes send under the production host names, with one exchange for each scope', async () => {
	const execution = await execute(
		'Both nodes',
		items([{ user: USER }]),
		alexaNode(
			'Event',
			'alexaProactiveEvent',
			{ audience: 'unicast', userId: '={{ $json.user }}', creatorName: 'Jane Doe', stage: 'live' },
			{ credential },
		),
		alexaNode(
			'Message',
			'alexaSkillMessage',
			{
				userId: USER,
				region: 'fe',
				dataMode: 'fields',
				data: { entry: [{ key: 'a', value: 'b' }] },
			},
			{ credential },
		),
	);
	expect(execution.status).toBe('success');
	expect(outputOf(execution, 'Event')[0]).toMatchObject({
		accepted: true,
		region: 'eu',
		stage: 'live',
		userId: USER,
	});
	expect(outputOf(execution, 'Message')[0]).toMatchObject({ accepted: true, region: 'fe' });
	expect(
		real.simulator.control
			.requests()
			.map(({ method, host, path, status }) => `${method} https://${host}${path} ${status}`),
	).toEqual([
		'POST https://api.amazon.com/auth/o2/token 200',
		'POST https://api.eu.amazonalexa.com/v1/proactiveEvents 202',
		'POST https://api.amazon.com/auth/o2/token 200',
		`POST https://api.fe.amazonalexa.com/v1/skillmessages/users/${encodeURIComponent(USER)} 202`,
	]);
});

test('a second run exchanges nothing, and the token never reaches the editor', async () => {
	await execute(
		'Again',
		alexaNode('Event', 'alexaProactiveEvent', { creatorName: 'Max' }, { credential }),
	);
	expect(real.simulator.control.requests({ service: 'lwa' })).toEqual([]);
	expect(JSON.stringify(await real.rest.getCredentialData(credential.id))).not.toContain('Atc|');
});

test('the HTTP Request node uses the credential for a known path and is refused elsewhere', async () => {
	const http = (name: string, url: string) =>
		node(
			name,
			'n8n-nodes-base.httpRequest',
			{
				method: 'POST',
				url,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'alexaLwaApi',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '{"data":{"a":"b"}}',
			},
			{ typeVersion: 4.2, credential, settings: { onError: 'continueRegularOutput' } },
		);
	const execution = await execute(
		'HTTP Request',
		http(
			'Known',
			`https://api.eu.amazonalexa.com/v1/skillmessages/users/${encodeURIComponent(USER)}`,
		),
		http('Foreign', 'https://example.com/v1/proactiveEvents'),
	);
	expect(JSON.stringify(outputOf(execution, 'Foreign'))).toContain(
		'This credential gives its token to Alexa only',
	);
	expect(real.simulator.control.requests().map(({ path, status }) => [path, status])).toEqual([
		[`/v1/skillmessages/users/${encodeURIComponent(USER)}`, 202],
	]);
});

test.each([
	['the right values', {}, 'OK', 'Connection successful!'],
	[
		'a wrong secret',
		{ clientSecret: 'example-wrong' },
		'Error',
		'does not know this Client ID and Client Secret',
	],
	[
		'a scope the skill is not entitled to',
		{ clientId: UNENTITLED.clientId },
		'Error',
		'"events": { "publications"',
	],
	[
		'credentials of another product',
		{ clientId: FOREIGN.clientId },
		'Error',
		'belong to another Amazon product',
	],
	[
		'the same skill, tested for messages',
		{ clientId: UNENTITLED.clientId, testService: 'skillMessaging' },
		'OK',
		'Connection successful!',
	],
])('the credential test tells %s', async (name, changes, status, message) => {
	const tested = await createCredential(name, changes);
	const result = await real.rest.testCredential(tested);
	expect(result.status).toBe(status);
	expect(result.message).toContain(message);
});

test('the credential test names what is wrong with custom endpoints', async () => {
	const tested = await createCredential('Bad endpoints', {
		endpoints: 'custom',
		tokenUrl: 'http://example.com/token',
		apiBaseUrl: 'https://example.com',
	});
	const { status, message } = await real.rest.testCredential(tested);
	expect([status, message]).toEqual([
		'Error',
		expect.stringContaining('"Token URL" must start with https://'),
	]);
});

test('a credential whose allowed domains lack the token endpoint says so, and an edit helps at once', async () => {
	const domains = {
		allowedHttpRequestDomains: 'domains',
		allowedDomains: 'api.eu.amazonalexa.com',
	};
	const limited = await createCredential('Limited', { ...domains, clientId: SECOND.clientId });
	const send = async (name: string) =>
		await execute(
			name,
			alexaNode(
				'Event',
				'alexaProactiveEvent',
				{ creatorName: 'Ann' },
				{ credential: limited, settings: { onError: 'continueRegularOutput' } },
			),
		);
	expect(outputOf(await send('Limited'), 'Event')).toMatchObject([
		{ error: { code: 'FORBIDDEN_HOST' } },
	]);
	const data = { ...limited.data, allowedDomains: 'api.eu.amazonalexa.com,api.amazon.com' };
	await real.rest.updateCredential({ ...limited, data });
	expect(outputOf(await send('Widened'), 'Event')).toMatchObject([{ accepted: true }]);
});

test('failures reach the error output with code and input', async () => {
	real.simulator.control.setUser('nobody', { region: 'eu', subscriptions: [] });
	const execution = await execute(
		'Error output',
		items([
			{ user: 'nobody', n: 1 },
			{ user: '', n: 2 },
			{ user: USER, n: 3 },
		]),
		alexaNode(
			'Event',
			'alexaProactiveEvent',
			{ audience: 'unicast', userId: '={{ $json.user }}', creatorName: 'Ann' },
			{ credential, settings: { onError: 'continueErrorOutput' } },
		),
	);
	expect(outputOf(execution, 'Event', 0)).toHaveLength(1);
	expect(outputOf(execution, 'Event', 1)).toMatchObject([
		{ n: 1, error: { code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED' } },
		{ n: 2, error: { code: 'INVALID_INPUT' } },
	]);
});

test('n8n asked the internet for nothing', () => {
	expect(real.proxy.refused).toEqual([]);
});
