import { createRequire } from 'node:module';
import type { INodeTypeDescription } from 'n8n-workflow';
import ts from 'typescript';

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

/** The types that n8n's AI builder makes of a node. */
export function builderTypesOf(description: INodeTypeDescription) {
	const members = membersIn(types.generateNodeTypeFile(description));
	return {
		combinations: types.extractDiscriminatorCombinations(description),
		namesOf: (combination: Combination): string[] =>
			types.getPropertiesForCombination(description, combination).map(({ name }) => name),
		/** The members of the type, and whether each may be left out. */
		membersOf: ({ resource, operation }: Combination) =>
			members.get(`${resource} ${operation}`) ?? new Map<string, boolean>(),
	};
}

/** By resource and operation. */
function membersIn(file: string): Map<string, Map<string, boolean>> {
	const members = new Map<string, Map<string, boolean>>();
	for (const statement of ts.createSourceFile('types.ts', file, ts.ScriptTarget.Latest)
		.statements) {
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
	return members;
}
