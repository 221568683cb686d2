import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { LOCALES, LOCALE_NAMES } from '../../shared/alexa/amazon/locales';
import { FIELDS } from '../../shared/alexa/input/fields';
import { EVENTS, localizableFields } from '../../shared/alexa/proactiveEvent/schemas';
import type { EventDefinition } from '../../shared/alexa/proactiveEvent/schemas/definition';
import { FIRST_TEXT } from '../../shared/alexa/proactiveEvent/translations';
import { byLabel, durationField } from '../../shared/n8n/parameters/editorFields';
import { regionOptions, sendOptionFields } from '../../shared/n8n/parameters/sendOptions';

const localizable = EVENTS.filter((event) => localizableFields(event).length > 0);

const withTexts = { show: { '/resource': localizable.map(({ resource }) => resource) } };

const localeOptions: INodePropertyOptions[] = LOCALE_NAMES.map((value) => ({
	name: `${LOCALES[value]} (${value})`,
	value,
})).sort(byLabel);

/**
 * The texts of one event; the editor shows the list of the event that is chosen. n8n takes the default of the last property
 * of a name, whatever event that is, so the first text of each has the same value.
 */
const textProperty = (event: EventDefinition): INodeProperties => ({
	displayName: 'Field',
	name: 'attribute',
	type: 'options',
	options: localizableFields(event)
		.map(({ displayName, name }, index) => ({
			name: displayName,
			value: index === 0 ? FIRST_TEXT : name,
		}))
		.sort(byLabel),
	default: FIRST_TEXT,
	displayOptions: { show: { '/resource': [event.resource] } },
	description: 'The field whose text you translate',
});

const translations: INodeProperties = {
	displayName: FIELDS.translations.field,
	name: FIELDS.translations.name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Translation',
	default: {},
	displayOptions: withTexts,
	description:
		'Texts for single languages. All other languages get the text that you typed in the field.',
	options: [
		{
			displayName: 'Fields',
			name: 'translation',
			values: [
				{
					displayName: 'Locale',
					name: 'locale',
					type: 'options',
					options: localeOptions,
					default: 'de-DE',
					description: 'The language of the device',
				},
				...localizable.map(textProperty),
				{
					displayName: 'Text',
					name: 'text',
					type: 'string',
					default: '',
					placeholder: 'e.g. Nordwetterdienst',
					description: 'The text in this language',
				},
			],
		},
		{
			displayName: 'JSON',
			name: 'json',
			values: [
				{
					displayName: 'JSON',
					name: 'json',
					type: 'json',
					typeOptions: { rows: 3 },
					default: '{}',
					description:
						'Texts by locale and field, such as {"de-DE": {"source": "Wetterdienst"}}, or a list of objects with locale, attribute and text',
				},
			],
		},
	],
};

const eventOptionFields: INodeProperties[] = [
	durationField(FIELDS.expiresAfter, {
		description:
			'How long the notification can be heard, counted from the timestamp: 5 minutes to 24 hours. If you add neither this nor Expires At, it is one hour.',
	}),
	{
		displayName: FIELDS.expiryTime.field,
		name: FIELDS.expiryTime.name,
		type: 'dateTime',
		default: '',
		description:
			'When the notification disappears if no one has heard it: 5 minutes to 24 hours after the timestamp, and at least 5 minutes from now. A time without an offset (such as +02:00) is in the time zone of the workflow.',
	},
	{
		displayName: FIELDS.locales.field,
		name: FIELDS.locales.name,
		type: 'multiOptions',
		options: localeOptions,
		default: [...LOCALE_NAMES],
		displayOptions: withTexts,
		description:
			'The device languages to send to. A device in another language stays silent. If you do not add this, the event goes to all 17. You can also give a comma-separated list, such as en-US, de-DE.',
	},
	{
		displayName: FIELDS.referenceId.field,
		name: FIELDS.referenceId.name,
		type: 'string',
		default: '',
		placeholder: 'e.g. order~1234',
		description:
			'Your own notification ID, sent to Amazon unchanged: 1 to 100 characters, only A-Z, a-z, 0-9, ~, - and _. Use it instead of Reference Key, not with it.',
	},
	{
		displayName: FIELDS.regions.field,
		name: FIELDS.regions.name,
		type: 'multiOptions',
		options: regionOptions,
		default: ['credential'],
		description:
			'Where the Amazon accounts of your users are. Everyone Subscribed gets a request and an output item for each region. For One User, choose one region. You can also give a comma-separated list: credential (the region in the credential), na (North America), eu (Europe and India), fe (Far East and Australia).',
	},
	{
		displayName: FIELDS.timestamp.field,
		name: FIELDS.timestamp.name,
		type: 'dateTime',
		default: '',
		description:
			'When the event happened. If you do not add this, it is now. A time without an offset (such as +02:00) is in the time zone of the workflow.',
	},
	translations,
];

export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [...sendOptionFields, ...eventOptionFields].sort(byLabel),
};
