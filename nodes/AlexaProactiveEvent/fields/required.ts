import type { INodeProperties } from 'n8n-workflow';

const SENDING = ['send', 'update'];
const NOT_SENDING = ['preview', 'checkSetup'];

/**
 * A field without a usable default, which n8n asks for before it sends. The other operations list what is missing instead,
 * but n8n runs no node with an empty required field. `required` belongs to a property, so there are two of one name, and
 * n8n keeps the value when the operation changes.
 */
export const requiredToSend = (property: INodeProperties): INodeProperties[] => [
	{ ...property, required: true, displayOptions: withOperations(property, SENDING) },
	{ ...property, displayOptions: withOperations(property, NOT_SENDING) },
];

const withOperations = ({ displayOptions }: INodeProperties, operation: string[]) => ({
	show: { ...displayOptions?.show, operation },
});
