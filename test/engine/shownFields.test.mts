import { describe, expect, test } from 'vitest';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import type { INode, INodeIssues, INodeParameters, INodeProperties, INodeType } from 'n8n-workflow';
import { dataStore, proactiveEvent, skillMessage, workflowModule } from './support/engine.mts';

const { NodeHelpers } = workflowModule;

const nodeWith = (parameters: INodeParameters): INode => ({
	id: 'node',
	name: 'Node',
	type: 'node',
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** The fields that the editor shows with these parameters. */
function shown({ description }: INodeType, parameters: INodeParameters): INodeProperties[] {
	const { properties } = description;
	const node = nodeWith(parameters);
	const values = NodeHelpers.getNodeParameters(
		properties,
		parameters,
		true,
		false,
		node,
		description,
	);
	return properties.filter((property) =>
		NodeHelpers.displayParameter(values ?? {}, property, node, description),
	);
}

/** The values of a pick-list, as it is with these parameters. */
const valuesOf = (node: INodeType, field: string, parameters: INodeParameters = {}) =>
	(shown(node, parameters).find(({ name }) => name === field)?.options ?? []).map((option) =>
		'value' in option ? String(option.value) : '',
	);

const resources = valuesOf(proactiveEvent, 'resource');

/** Each resource of each node, for everyone and for one user. */
const FORMS: Array<[title: string, node: INodeType, parameters: INodeParameters]> = [
	...resources.flatMap((resource): typeof FORMS =>
		['multicast', 'unicast'].map((audience) => [
			`${resource} to ${audience}`,
			proactiveEvent,
			{ resource, audience },
		]),
	),
	['a message with fields', skillMessage, { dataMode: 'fields' }],
	['a message with JSON', skillMessage, { dataMode: 'json' }],
	...valuesOf(dataStore, 'resource').flatMap((resource): typeof FORMS =>
		['user', 'devices'].flatMap((target) =>
			['tile', 'fields', 'json'].map((contentMode): (typeof FORMS)[number] => [
				`${resource} with ${contentMode} for ${target}`,
				dataStore,
				{ resource, target, contentMode },
			]),
		),
	),
];

test('there is a resource for each event and one for your own', () =>
	expect(resources).toHaveLength(EVENTS.length + 1));

describe.each(FORMS)('%s', (_title, node, parameters) => {
	const operations = valuesOf(node, 'operation', parameters);

	test('all operations show the same fields, so that switching deletes nothing', () => {
		const [first, ...others] = operations.map((operation) =>
			shown(node, { ...parameters, operation }).map(({ name }) => name),
		);
		expect(others).toEqual(others.map(() => first));
		expect(new Set(first).size).toBe(first?.length);
	});

	test('no required field stops Preview or Check Setup', () => {
		const looking = operations.filter((operation) => /preview|checkSetup/.test(operation));
		expect(looking.map((operation) => issuesOf(node, { ...parameters, operation }))).toEqual(
			looking.map(() => null),
		);
	});
});

const getIssues = NodeHelpers.getNodeParametersIssues as (
	...given: unknown[]
) => INodeIssues | null;
/** Before the description came third, the names of pinned nodes did. */
const isOlder = getIssues.length < 4;
const issuesOf = ({ description }: INodeType, parameters: INodeParameters) =>
	getIssues(description.properties, nodeWith(parameters), ...(isOlder ? [] : [description]));

/** Two properties of one name keep a value only if n8n sees one kind of field in both. */
test('twins of one field differ in "required" only, and are text, JSON or date fields', () => {
	const twins = [...proactiveEvent.description.properties, ...skillMessage.description.properties]
		.filter(({ name, displayOptions }) => displayOptions?.show?.operation && name !== 'operation')
		.map(({ required = false, displayOptions, ...same }) => {
			const { operation, ...where } = displayOptions?.show ?? {};
			return { required, operation, key: JSON.stringify({ ...same, where }), type: same.type };
		});
	expect([...new Set(twins.map(({ type }) => type))].sort()).toEqual([
		'dateTime',
		'json',
		'string',
	]);
	const keys = (isRequired: boolean) =>
		twins.filter(({ required }) => required === isRequired).map(({ key }) => key);
	expect(keys(false)).toEqual(keys(true));
});

test('no option or field of a collection depends on the operation or the audience', () => {
	const all = [proactiveEvent, skillMessage, dataStore].flatMap(
		({ description }) => description.properties,
	);
	const inside = JSON.stringify(all.map(({ options }) => options));
	expect(inside.match(/"\/?(operation|audience)":/g)).toBeNull();
});

test.each(resources)(
	'%s: Send shows at most ten fields beside Resource and Operation',
	(resource) => {
		const names = shown(proactiveEvent, { resource }).map(({ name }) => name);
		expect(
			names.filter((name) => !['resource', 'operation'].includes(name)).length,
		).toBeLessThanOrEqual(10);
	},
);
