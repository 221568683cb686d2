import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { LOCALES, LOCALE_NAMES } from '../../shared/alexa/amazon/locales';
import { EVENTS, localizableFields } from '../../shared/alexa/events';
import type { EventDefinition } from '../../shared/alexa/events/definition';
import { BUILDING } from './operations';

const localizable = EVENTS.filter((event) => localizableFields(event).length > 0);

const withTexts = { show: { operation: BUILDING, event: localizable.map(({ name }) => name) } };

/** n8n drops a JSON value of a field that is a collection, so JSON needs a field of its own type. */
const inMode = (mode: string) => ({ show: { ...withTexts.show, translationsMode: [mode] } });

const TRANSLATIONS_MODES = ['fields', 'json'];

const localeOptions: INodePropertyOptions[] = LOCALE_NAMES.map((value) => ({
	name: `${LOCALES[value]} (${value})`,
	value,
})).sort((a, b) => a.name.localeCompare(b.name));

/** The texts of one event; the editor shows the list of the event that is chosen. */
function attributeProperty(event: EventDefinition): INodeProperties {
	const fields = localizableFields(event);
	const firstAttribute = fields[0]?.name ?? '';
	return {
		displayName: 'Attribute',
		name: 'attribute',
		type: 'options',
		options: fields.map(({ displayName, name }) => ({ name: displayName, value: name })),
		default: firstAttribute,
		displayOptions: { show: { '/event': [event.name] } },
		description: 'The text that is translated',
	};
}

export const localizationFields: INodeProperties[] = [
	{
		displayName: 'Locales',
		name: 'locales',
		type: 'multiOptions',
		options: localeOptions,
		default: [...LOCALE_NAMES],
		displayOptions: withTexts,
		description:
			'The device languages that get the text. A device whose language is missing stays silent, so leave all of them unless your skill has fewer. A comma list such as en-US, de-DE is accepted too.',
	},
	{
		displayName: 'Translations Mode',
		name: 'translationsMode',
		type: 'options',
		options: [
			{ name: 'Fields', value: 'fields', description: 'Texts for single languages, one by one' },
			{ name: 'JSON', value: 'json', description: 'Texts for single languages as JSON' },
		],
		default: 'fields',
		displayOptions: withTexts,
		description: `How translations are given. One of: ${TRANSLATIONS_MODES.join(', ')}.`,
	},
	{
		displayName: 'Translations',
		name: 'translations',
		type: 'json',
		typeOptions: { rows: 4 },
		default: '{}',
		displayOptions: inMode('json'),
		description:
			'Texts for single languages, such as {"de-DE": {"source": "Wetterdienst"}}, or a list of objects with locale, attribute and text. All other languages get the text of the field above.',
	},
	{
		displayName: 'Translations',
		name: 'translations',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Translation',
		default: {},
		displayOptions: inMode('fields'),
		description: 'Texts for single languages. All others get the text of the field above.',
		options: [
			{
				displayName: 'Translation',
				name: 'translation',
				values: [
					{
						displayName: 'Locale',
						name: 'locale',
						type: 'options',
						options: localeOptions,
						default: 'de-DE',
						description: 'The device language; it must be among the Locales above',
					},
					...localizable.map(attributeProperty),
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
		],
	},
];
