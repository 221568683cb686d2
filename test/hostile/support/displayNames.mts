import type { INodeType } from 'n8n-workflow';
import { withInner } from '../../engine/support/properties.mts';
import type { Outcome } from './outcomes.mts';

/** The names of all fields as the user sees them, those inside collections included. */
export const displayNamesOf = ({ description }: INodeType): Set<string> =>
	new Set(withInner(description.properties).map(({ displayName }) => displayName));

/** Whether what was refused is input, with one of these names in quotes, as errors name a field. */
export const isOfField = (
	{ code = '', description = '' }: Outcome,
	names: ReadonlySet<string>,
): boolean =>
	['INVALID_INPUT', 'EXPRESSION'].includes(code) &&
	[...description.matchAll(/"([^"]+)"/g)].some(([, name = '']) => names.has(name));
