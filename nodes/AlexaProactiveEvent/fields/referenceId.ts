import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { requiredToSend } from './required';
import { FIELDS } from '../../shared/alexa/input/fields';

const execution: INodePropertyOptions = {
	name: 'This Execution',
	value: 'execution',
	description:
		'Made from the execution, the item and what is sent: running the item again in the same execution notifies nobody twice',
};

const keyAndOwn: INodePropertyOptions[] = [
	{
		name: 'A Key',
		value: 'key',
		description: 'Made from the event and a key of yours, such as an order number',
	},
	{ name: 'My Own', value: 'own', description: 'Sent as it is' },
];

export const referenceFields: INodeProperties[] = [
	{
		displayName: FIELDS.referenceIdFrom.field,
		name: FIELDS.referenceIdFrom.name,
		type: 'options',
		options: [execution, ...keyAndOwn],
		default: 'execution',
		displayOptions: { show: { operation: ['send', 'preview'] } },
		description:
			'How Amazon knows the notification again. One of: execution (nothing to fill in), key (Reference Key), own (Reference ID). If Amazon already has the ID, the output says duplicate.',
	},
	{
		displayName: FIELDS.referenceIdFrom.field,
		name: FIELDS.referenceIdFrom.name,
		type: 'options',
		options: keyAndOwn,
		default: 'key',
		displayOptions: { show: { operation: ['update'] } },
		description:
			'Which pending notification is replaced, or made where there is none. One of: key (Reference Key), own (Reference ID). One that was heard or has expired cannot be replaced: the item fails.',
	},
	...requiredToSend({
		displayName: FIELDS.referenceKey.field,
		name: FIELDS.referenceKey.name,
		type: 'string',
		default: '',
		placeholder: 'e.g. order-1234',
		displayOptions: { show: { referenceIdFrom: ['key'] } },
		description:
			'Any text that stands for the notification. The same event with the same key is the same notification, in any node or workflow of the skill.',
	}),
	...requiredToSend({
		displayName: FIELDS.referenceId.field,
		name: FIELDS.referenceId.name,
		type: 'string',
		default: '',
		placeholder: 'e.g. order~1234',
		displayOptions: { show: { referenceIdFrom: ['own'] } },
		description: '1 to 100 of the characters A-Z, a-z, 0-9, ~, - and _',
	}),
];
