import { describe, expect, test } from 'vitest';
import type { INode, INodeIssues, INodeParameters, INodeType } from 'n8n-workflow';
import { proactiveEvent, skillMessage, workflowModule } from './support/engine.mts';

const { NodeHelpers } = workflowModule;

const nodeWith = (parameters: INodeParameters): INode => ({
	id: 'node',
	name: 'Node',
	type: 'node',
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** The fields that the editor shows with these parameters, by name. */
function shown({ description }: INodeType, parameters: INodeParameters): string[] {
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
	return properties
		.filter(({ type }) => type !== 'notice')
		.filter((property) => NodeHelpers.displayParameter(values ?? {}, property, node, description))
		.map(({ name }) => name);
}

const operation = 'checkSetup';

describe('Check Setup shows what it looks at, and nothing else', () => {
	test.each<[string, INodeParameters, string[]]>([
		[
			'everyone',
			{ event: 'AMAZON.WeatherAlert.Activated' },
			['event', 'stage', 'audience', 'regions', 'locales'],
		],
		[
			'one user',
			{ event: 'AMAZON.WeatherAlert.Activated', audience: 'unicast' },
			['event', 'stage', 'audience', 'userId', 'region', 'locales'],
		],
		[
			'an event without texts',
			{ event: 'AMAZON.TrashCollectionAlert.Activated' },
			['event', 'stage', 'audience', 'regions'],
		],
		[
			'a custom event',
			{ event: 'custom' },
			['event', 'customName', 'stage', 'audience', 'regions'],
		],
	])('for an event to %s', (_title, parameters, fields) => {
		expect(shown(proactiveEvent, { operation, ...parameters })).toEqual(['operation', ...fields]);
	});

	test('for messages', () => {
		expect(shown(skillMessage, { operation })).toEqual(['operation', 'region']);
	});
});

const issuesOf = NodeHelpers.getNodeParametersIssues as (...given: unknown[]) => INodeIssues | null;
/** Before the description came third, the names of pinned nodes did. */
const isOlder = issuesOf.length < 4;

test.each([
	['events', proactiveEvent, { operation, audience: 'unicast', event: 'custom' }],
	['messages', skillMessage, { operation }],
])(
	'no required field stands in the way of a check of %s',
	(_title, { description }, parameters) => {
		const node = nodeWith(parameters);
		const issues = issuesOf(description.properties, node, ...(isOlder ? [] : [description]));
		expect(issues).toBeNull();
	},
);
