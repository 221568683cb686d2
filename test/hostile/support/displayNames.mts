import type { INodeProperties, INodeType } from 'n8n-workflow';

/** The names of all fields as the user sees them, those inside collections included. */
export function displayNamesOf({ description }: INodeType): Set<string> {
	const namesIn = (properties: readonly unknown[]): string[] =>
		(properties as INodeProperties[]).flatMap(({ displayName, options, ...rest }) => [
			...(displayName === undefined ? [] : [displayName]),
			...namesIn(options ?? []),
			...namesIn((rest as { values?: unknown[] }).values ?? []),
		]);
	return new Set(namesIn(description.properties));
}

/** The first of these names that a description has in quotes, as errors name a field. */
export const namedIn = (description: string, names: ReadonlySet<string>) =>
	[...description.matchAll(/"([^"]+)"/g)]
		.map(([, name = '']) => name)
		.find((name) => names.has(name));
