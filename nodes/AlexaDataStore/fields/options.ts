import type { INodeProperties } from 'n8n-workflow';
import { FIELDS } from '../../shared/alexa/input/fields';
import { byLabel, durationField } from '../../shared/n8n/parameters/editorFields';
import {
	regionField,
	sendOptionFields,
	type SendOptions,
} from '../../shared/n8n/parameters/sendOptions';
import { SENDING } from './target';

/** Amazon allows 25 writes per second for a skill, all workflows together. */
export const SEND_PRESETS = { requestsPerSecond: 20 } satisfies Partial<SendOptions>;

const paced = sendOptionFields.map((field) =>
	field.name === FIELDS.requestsPerSecond.name
		? {
				...field,
				default: SEND_PRESETS.requestsPerSecond,
				description:
					'The most requests to start in one second, retries included. Amazon allows 25 for your skill, all workflows together. 0 means no limit.',
			}
		: field,
);

const ownOptions: INodeProperties[] = [
	durationField(
		FIELDS.keepTryingFor,
		{
			displayOptions: { show: { '/resource': SENDING } },
			description:
				'How long Alexa keeps trying to reach devices that are offline. Without this option, Alexa tries once, and devices that are offline miss the update. Amazon does not publish the maximum.',
		},
		1,
	),
	{
		displayName: FIELDS.recognizeValues.field,
		name: FIELDS.recognizeValues.name,
		type: 'boolean',
		default: false,
		displayOptions: { show: { '/resource': ['object'] } },
		description:
			'Whether to convert values of Own Data (Fields) that look like a number, true, false, a JSON object or a JSON list, instead of sending them as text',
	},
	regionField,
];

export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [...paced, ...ownOptions].sort(byLabel),
};
