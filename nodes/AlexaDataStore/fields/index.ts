import type { INodeProperties } from 'n8n-workflow';
import { FIELDS } from '../../shared/alexa/input/fields';
import { namespaceField, objectFields, tileAdditionalFields } from './object';
import { optionsField } from './options';
import { resourceFields } from './resource';
import { targetFields } from './target';

const commandsField: INodeProperties = {
	displayName: FIELDS.commands.field,
	name: FIELDS.commands.name,
	type: 'json',
	typeOptions: { rows: 6 },
	required: true,
	default:
		'[{"type": "PUT_OBJECT", "namespace": "n8n", "key": "tile", "content": {"text": "Hello"}}]',
	displayOptions: { show: { resource: ['commands'] } },
	description:
		'A list of commands as Amazon documents them; they run in this order. The list that the simulator of the developer console takes works too.',
};

const clearNotice: INodeProperties = {
	displayName:
		'This deletes everything that your skill has stored, of all its widgets, on each device of the target: on every device of the user, or on the devices that you list.',
	name: 'clearNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { resource: ['device'] } },
};

const ofDelivery = { show: { resource: ['delivery'] } };

const deliveryFields: INodeProperties[] = [
	{
		displayName: FIELDS.queuedResultId.field,
		name: FIELDS.queuedResultId.name,
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. {{ $json.queuedResultId }}',
		displayOptions: ofDelivery,
		description:
			'The "queuedResultId" in the output of a request that waits for devices. Amazon keeps it for about an hour after the last try.',
	},
	{
		displayName: FIELDS.returnAll.field,
		name: FIELDS.returnAll.name,
		type: 'boolean',
		default: false,
		displayOptions: ofDelivery,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: FIELDS.limit.field,
		name: FIELDS.limit.name,
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { resource: ['delivery'], returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

/** In the order of the editor. No field is hidden by an operation, because n8n deletes what an operation hides. */
export const fields: INodeProperties[] = [
	...resourceFields,
	...objectFields,
	{
		...namespaceField,
		displayOptions: { show: { resource: ['namespace'] } },
		description: 'The name of the group. Use letters and digits.',
	},
	commandsField,
	clearNotice,
	...targetFields,
	...deliveryFields,
	tileAdditionalFields,
	optionsField,
];
