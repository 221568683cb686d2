import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

const isCollection = (option: object): option is INodePropertyCollection => 'values' in option;
const isProperty = (option: object): option is INodeProperties => 'type' in option;

/** These with those within them. */
export const withInner = (properties: readonly INodeProperties[]): INodeProperties[] =>
	properties.flatMap((property) => [
		property,
		...(property.options ?? []).flatMap((option) =>
			isCollection(option)
				? withInner(option.values)
				: withInner(isProperty(option) ? [option] : []),
		),
	]);
