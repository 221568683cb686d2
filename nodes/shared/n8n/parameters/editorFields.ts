import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { FIELDS } from '../../alexa/input/fields';

type Labeled = { name: string; displayName?: string };

const labelOf = ({ name, displayName = name }: Labeled) => displayName;

/** The order of the pick-lists and collections of the editor, on every machine. */
export const byLabel = (a: Labeled, b: Labeled) => labelOf(a).localeCompare(labelOf(b), 'en');

/** For the subtitle of a node: JSON that gives the label of each value. */
export const labelsByValue = (
	options: ReadonlyArray<Pick<INodePropertyOptions, 'name' | 'value'>>,
): string => JSON.stringify(Object.fromEntries(options.map(({ name, value }) => [value, name])));

export const userIdField: INodeProperties = {
	displayName: FIELDS.userId.field,
	name: FIELDS.userId.name,
	type: 'string',
	default: '',
	placeholder: 'e.g. amzn1.ask.account.AFX…',
	description:
		'The ID that Alexa gives your skill for this user (context.System.user.userId). It changes when the user disables the skill and enables it again.',
};

export const simplifyField: INodeProperties = {
	displayName: FIELDS.simplify.field,
	name: FIELDS.simplify.name,
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};
