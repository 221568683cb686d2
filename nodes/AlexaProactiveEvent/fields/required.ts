import type { INodeProperties } from 'n8n-workflow';
import { SENDING } from './operations';

/**
 * A field that must be filled before n8n sends, but not before a preview, which lists what is missing instead. n8n knows
 * `required` per property only, so the field stands twice under its name.
 */
export const requiredToSend = (property: INodeProperties): INodeProperties[] => [
	{ ...property, required: true, displayOptions: withOperations(property, SENDING) },
	{ ...property, displayOptions: withOperations(property, ['preview']) },
];

const withOperations = ({ displayOptions }: INodeProperties, operation: string[]) => ({
	show: { operation, ...displayOptions?.show },
});
