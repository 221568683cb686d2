import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { credentialType, workflowModule } from './support/engine.mts';

const { request, rules = [] } = credentialType.test!;
const { body } = request as unknown as { body: Record<string, string> };

/** What n8n makes of a text of the test, with the values in the form. */
function evaluate(text: string, $credentials: IDataObject): unknown {
	const node: INode = {
		id: 'temporary',
		name: 'Temporary',
		type: 'example',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const workflow = new workflowModule.Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: { getByNameAndVersion: () => undefined } as never,
	});
	return workflow.expression.getSimpleParameterValue(node, text, 'internal', { $credentials });
}

const valuesOf = (type: string, key?: string) =>
	rules
		.filter((rule) => rule.type === type)
		.map(({ properties }) => properties as { key?: string; value: unknown })
		.filter((properties) => properties.key === key)
		.map(({ value }) => value);

test.each([
	['client_id', { clientId: ' example-id\n' }, 'example-id'],
	['client_secret', { clientSecret: '\texample-secret ' }, 'example-secret'],
	['scope', { testService: 'customScope', customScope: ' alexa:abc ' }, 'alexa:abc'],
	['scope', { testService: 'skillMessaging' }, 'alexa:skill_messaging'],
	['scope', { testService: 'proactiveEvents' }, 'alexa::proactive_events'],
])('%s of %o is asked for as %s', (name, credentials, value) => {
	expect(evaluate(body[name]!, credentials)).toBe(value);
});

test('statuses that tell nothing of the credential count as errors, each with a message', () => {
	const statuses = [429, 500, 502, 503, 504];
	expect(request.ignoreHttpStatusErrors).toEqual({ ignore: true, except: statuses });
	expect(valuesOf('responseCode')).toEqual(statuses);
});

test('an answer without a token, or with an empty one, fails', () => {
	expect(valuesOf('responseSuccessBody', 'access_token')).toEqual([undefined, '']);
});

test('the fields are in the order in which people fill them in, with custom addresses last', () => {
	const shown = credentialType.properties.filter(({ type }) => type !== 'hidden');
	expect(shown.map(({ displayName }) => displayName)).toEqual([
		'Client ID',
		'Client Secret',
		'Region',
		'Test Credential With',
		'Custom Scope',
		'Endpoints',
		'Token URL',
		'API Base URL',
	]);
});

/** What n8n's dialog stores: it leaves out what it does not show. */
const stored = (values: INodeParameters) =>
	workflowModule.NodeHelpers.getNodeParameters(
		credentialType.properties,
		values,
		false,
		false,
		null,
		null,
	);

test.each([
	['customScope', { testService: 'customScope', customScope: 'alexa:abc' }],
	['proactiveEvents', {}],
])('with the test of %s n8n stores %o', (testService, kept) => {
	expect(stored({ testService, customScope: 'alexa:abc' })).toEqual(kept);
});

test.each([
	['amazon', []],
	['custom', ['tokenUrl', 'apiBaseUrl']],
])('with the endpoints %s the required addresses are %j', (endpoints, names) => {
	const required = credentialType.properties.filter(
		(property) =>
			property.required === true &&
			property.displayOptions !== undefined &&
			workflowModule.NodeHelpers.displayParameter({ endpoints }, property, null, null),
	);
	expect(required.map(({ name }) => name)).toEqual(names);
});
