import type { INodeProperties } from 'n8n-workflow';
import { CUSTOM_EVENT } from '../../shared/alexa/proactiveEvent/customEvent';
import { ADDRESSING, BUILDING } from './visibleFor';
import { requiredToSend } from './required';
import { FIELDS } from '../../shared/alexa/input/fields';

const custom = { show: { event: [CUSTOM_EVENT] } };

export const customEventFields: INodeProperties[] = [
	...requiredToSend(
		{
			displayName: FIELDS.customName.field,
			name: FIELDS.customName.name,
			type: 'string',
			default: '',
			placeholder: 'e.g. AMAZON.WeatherAlert.Activated',
			displayOptions: custom,
			description: 'The name of the event, sent as "event.name"',
		},
		ADDRESSING,
	),
	...requiredToSend({
		displayName: FIELDS.customPayload.field,
		name: FIELDS.customPayload.name,
		type: 'json',
		typeOptions: { rows: 6 },
		default: '{}',
		displayOptions: custom,
		description: 'The payload of the event as a JSON object, sent as "event.payload"',
	}),
	{
		displayName: FIELDS.customLocalizedAttributes.field,
		name: FIELDS.customLocalizedAttributes.name,
		type: 'json',
		typeOptions: { rows: 4 },
		default: '[]',
		displayOptions: { show: { operation: BUILDING, ...custom.show } },
		description:
			'The texts by locale as a JSON list, such as [{"locale": "en-US", "source": "Weather Service"}]. Every "localizedattribute:" value of the payload needs a text in each entry.',
	},
];
