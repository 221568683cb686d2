import type { INodeProperties } from 'n8n-workflow';
import { FIELDS } from '../../shared/alexa/input/fields';
import { namespaceField, objectFields } from './object';
import { optionsField } from './options';
import { resourceFields } from './resource';
import { targetFields } from './target';
import { tileAdditionalFields } from './tile';

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
		"A list of commands in the format of Amazon's data store API. They run in the order of the list. You can paste the list that you tried in the simulator of the Alexa developer console.",
};

const clearNotice: INodeProperties = {
	displayName:
		'This deletes all data of your skill, for all its widgets. If Target is All Devices of a User, it does so on every device of that user. If it is Certain Devices, only on the devices that you list.',
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
			'The "queuedResultId" that an update with the option Keep Trying For returned because a device was offline. Amazon keeps it for at least one hour after that time runs out.',
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
