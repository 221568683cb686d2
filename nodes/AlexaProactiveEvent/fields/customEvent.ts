import type { INodeProperties } from 'n8n-workflow';
import { CUSTOM_EVENT } from '../../shared/alexa/proactiveEvent/customEvent';
import { ADDRESSING, BUILDING } from './visibleFor';
import { requiredToSend } from './required';

const custom = { show: { event: [CUSTOM_EVENT] } };

export const customEventFields: INodeProperties[] = [
	...requiredToSend(
		{
			displayName: 'Custom Event Name',
			name: 'customName',
			type: 'string',
			default: '',
			placeholder: 'e.g. AMAZON.WeatherAlert.Activated',
			displayOptions: custom,
			description: 'The name of the event, sent as "event.name"',
		},
		ADDRESSING,
	),
	...requiredToSend({
		displayName: 'Custom Payload',
		name: 'customPayload',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '{}',
		displayOptions: custom,
		description: 'The payload of the event as a JSON object, sent as "event.payload"',
	}),
	{
		displayName: 'Custom Localized Attributes',
		name: 'customLocalizedAttributes',
		type: 'json',
		typeOptions: { rows: 4 },
		default: '[]',
		displayOptions: { show: { operation: BUILDING, ...custom.show } },
		description:
			'The texts by locale as a JSON list, such as [{"locale": "en-US", "source": "Weather Service"}]. Every "localizedattribute:" value of the payload needs a text in each entry.',
	},
];
