import type { INodeProperties } from 'n8n-workflow';
import { FIELDS } from '../../shared/alexa/input/fields';
import { CUSTOM_EVENT } from '../../shared/alexa/proactiveEvent/customEvent';
import { requiredToSend } from './required';

const displayOptions = { show: { resource: [CUSTOM_EVENT] } };

export const customEventFields: INodeProperties[] = [
	...requiredToSend({
		displayName: FIELDS.customName.field,
		name: FIELDS.customName.name,
		type: 'string',
		default: '',
		placeholder: 'e.g. AMAZON.WeatherAlert.Activated',
		displayOptions,
		description: "Amazon's name of the event",
	}),
	...requiredToSend({
		displayName: FIELDS.customPayload.field,
		name: FIELDS.customPayload.name,
		type: 'json',
		typeOptions: { rows: 6 },
		default: '{}',
		displayOptions,
		description: 'The payload of the event as a JSON object, as Amazon documents it',
	}),
	{
		displayName: FIELDS.customLocalizedAttributes.field,
		name: FIELDS.customLocalizedAttributes.name,
		type: 'json',
		typeOptions: { rows: 4 },
		default: '[]',
		displayOptions,
		description:
			'The texts for each locale as a JSON list, such as [{"locale": "en-US", "source": "Weather Service"}]. Each entry needs a text for every "localizedattribute:" value in the payload.',
	},
];
