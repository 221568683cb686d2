import { choices, type EventDefinition } from './definition';

export const weatherAlert: EventDefinition = {
	name: 'AMAZON.WeatherAlert.Activated',
	resource: 'weatherAlert',
	label: 'Weather Alert',
	phrase: 'a weather alert',
	example: '"There is a snow storm alert for your area. Provided by Weather Service."',
	fields: [
		{
			kind: 'choice',
			name: 'alertType',
			displayName: 'Alert Type',
			description: 'The kind of severe weather',
			path: 'weatherAlert.alertType',
			required: true,
			default: 'THUNDER_STORM',
			choices: choices({
				HURRICANE: 'Hurricane',
				SNOW_STORM: 'Snow Storm',
				THUNDER_STORM: 'Thunder Storm',
				TORNADO: 'Tornado',
			}),
		},
		{
			kind: 'text',
			name: 'source',
			displayName: 'Source',
			description: 'Who issued the alert. Alexa speaks it after "Provided by".',
			placeholder: 'e.g. Northern Weather Service',
			path: 'weatherAlert.source',
			required: false,
			localizedAttribute: 'source',
		},
	],
	speak: (say) =>
		`There is a ${say('alertType')} alert for your area.${
			say('source') && ` Provided by ${say('source')}.`
		}`,
};
