import { createRequire } from 'node:module';
import type { INodeTypeDescription } from 'n8n-workflow';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { proactiveEvent } from './support/engine.mts';

interface Combination {
	resource: string;
	operation: string;
}

interface GenerateTypes {
	extractDiscriminatorCombinations(node: INodeTypeDescription): Combination[];
	generateNodeTypeFile(node: INodeTypeDescription): string;
	getPropertiesForCombination(
		node: INodeTypeDescription,
		combination: Combination,
	): INodeTypeDescription['properties'];
}

/** What n8n's AI builder reads of a node; n8n-core brings it along. */
const { resolve } = createRequire(import.meta.url);
const types = createRequire(resolve('n8n-core'))(
	'@n8n/workflow-sdk/dist/generate-types/generate-types',
) as GenerateTypes;

const { description } = proactiveEvent;
const combinations = types.extractDiscriminatorCombinations(description);
const file = types.generateNodeTypeFile(description);

/** Whatever the event is. */
const COMMON = ['referenceKey', 'audience', 'userId', 'stage', 'options'];

const CUSTOM = ['customName', 'customPayload', 'customLocalizedAttributes'];

const own = new Map([
	['custom', CUSTOM],
	...EVENTS.map(({ resource, fields }): [string, string[]] => [
		resource,
		[
			...fields.filter(({ required }) => required).map(({ name }) => name),
			...(fields.every(({ required }) => required) ? [] : ['additionalFields']),
		],
	]),
]);

/** The members of each type of the file, and whether each may be left out; by resource and operation. */
const members = new Map<string, Map<string, boolean>>();
for (const statement of ts.createSourceFile('types.ts', file, ts.ScriptTarget.Latest).statements) {
	if (!ts.isTypeAliasDeclaration(statement) || !ts.isTypeLiteralNode(statement.type)) continue;
	const found = statement.type.members.filter(ts.isPropertySignature).map((member) => ({
		name: (member.name as ts.Identifier).text,
		isOptional: member.questionToken !== undefined,
		literal: member.type && ts.isLiteralTypeNode(member.type) ? member.type.literal : undefined,
	}));
	const [resource, operation, ...own] = found;
	const key = [resource, operation].map((each) => (each?.literal as ts.StringLiteral)?.text);
	members.set(key.join(' '), new Map(own.map(({ name, isOptional }) => [name, isOptional])));
}

const membersOf = ({ resource, operation }: Combination) =>
	members.get(`${resource} ${operation}`) ?? new Map<string, boolean>();

test('there is a type for each operation of each event', () => {
	expect(combinations.length).toBe(9 * 4);
});

test.each(combinations)(
	'the type of $resource, $operation has the fields of that event only',
	(combination) => {
		const names = types
			.getPropertiesForCombination(description, combination)
			.map(({ name }) => name);
		expect(new Set(names)).toEqual(new Set([...COMMON, ...(own.get(combination.resource) ?? [])]));
		expect(new Set(membersOf(combination).keys())).toEqual(new Set(names));
	},
);

test.each(combinations)('$resource, $operation needs at most five fields', (combination) => {
	const needed = [...membersOf(combination)]
		.filter(([, isOptional]) => !isOptional)
		.map(([name]) => name);
	expect(needed.length).toBeLessThanOrEqual(5);
	expect(needed.includes('userId')).toBe(/send|update/.test(combination.operation));
});
