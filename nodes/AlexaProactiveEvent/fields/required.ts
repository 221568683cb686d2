import type { INodeProperties } from 'n8n-workflow';
import { BUILDING, SENDING } from './visibleFor';

/**
 * A field that must be filled before n8n sends, but not before the other operations that have it, which list what is
 * missing instead. n8n knows `required` per property only, so the field stands twice under its name.
 */
export const requiredToSend = (
	property: INodeProperties,
	operations: readonly string[] = BUILDING,
): INodeProperties[] => [
	{ ...property, required: true, displayOptions: withOperations(property, SENDING) },
	{
		...property,
		displayOptions: withOperations(
			property,
			operations.filter((operation) => !SENDING.includes(operation)),
		),
	},
];

const withOperations = ({ displayOptions }: INodeProperties, operation: string[]) => ({
	show: { operation, ...displayOptions?.show },
});
