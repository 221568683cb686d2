import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { LOCALES, LOCALE_NAMES } from '../../shared/alexa/amazon/locales';
import { EVENTS, localizableFields } from '../../shared/alexa/proactiveEvent/schemas';
import type { EventDefinition } from '../../shared/alexa/proactiveEvent/schemas/definition';
import { ADDRESSING, BUILDING } from './visibleFor';
import { FIELDS } from '../../shared/alexa/input/fields';

const localizable = EVENTS.filter((event) => localizableFields(event).length > 0);

const withTexts = (operation: string[]) => ({
	show: { operation, event: localizable.map(({ name }) => name) },
});

const localeOptions: INodePropertyOptions[] = LOCALE_NAMES.map((value) => ({
	name: `${LOCALES[value]} (${value})`,
	value,
})).sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** n8n takes the default of the last property of a name, whatever event is chosen, so it must be in every list. */
const FIRST_TEXT: INodePropertyOptions = { name: 'First Text of the Event', value: '' };

/** The texts of one event; the editor shows the list of the event that is chosen. */
const attributeProperty = (event: EventDefinition): INodeProperties => ({
	displayName: 'Attribute',
	name: 'attribute',
	type: 'options',
	options: [
		FIRST_TEXT,
		...localizableFields(event).map(({ displayName, name }) => ({
			name: displayName,
			value: name,
		})),
	],
	default: '',
	displayOptions: { show: { '/event': [event.name] } },
	description: 'The text that is translated',
});

export const localizationFields: INodeProperties[] = [
	{
		displayName: FIELDS.locales.field,
		name: FIELDS.locales.name,
		type: 'multiOptions',
		options: localeOptions,
		default: [...LOCALE_NAMES],
		displayOptions: withTexts(ADDRESSING),
		description:
			'The device languages that get the text. A device whose language is missing stays silent, so leave all of them unless your skill has fewer. A comma list such as en-US, de-DE is accepted too.',
	},
	{
		displayName: FIELDS.translationFields.field,
		name: FIELDS.translationFields.name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Translation',
		default: {},
		displayOptions: withTexts(BUILDING),
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
	{
		displayName: FIELDS.translations.field,
		name: FIELDS.translations.name,
		type: 'json',
		typeOptions: { rows: 3 },
		default: '{}',
		displayOptions: withTexts(BUILDING),
		description:
			'More translations, for expressions and AI agents: {"de-DE": {"source": "Wetterdienst"}}, or a list of objects with locale, attribute and text',
	},
];
