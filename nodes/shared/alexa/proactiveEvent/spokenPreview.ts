import { Moment } from '../lib/time';
import type { FieldValue, FieldValues } from './payload';
import type { EventDefinition, EventField } from './schemas/definition';
import type { LocalizedAttribute } from './translations';

/** Only Amazon's English wording is published; an event without localizable text is shown in this one. */
const SHOWN_WITHOUT_LOCALES = 'en-US';

const isEnglish = (locale: string) => locale.startsWith('en-');

/** One English sentence, close to what Alexa will say. Dates are in the zone of the workflow, not the customer's. */
export function spokenPreview(
	event: EventDefinition,
	values: FieldValues,
	localizedAttributes: readonly LocalizedAttribute[],
): string {
	const english =
		localizedAttributes.find(({ locale }) => locale === SHOWN_WITHOUT_LOCALES) ??
		localizedAttributes.find(({ locale }) => isEnglish(locale));
	return speak(event, values, english);
}

/** A sentence, and the locales whose devices speak it. */
export interface Sentence {
	text: string;
	locales: string[];
	/** Those of the locales for which Amazon publishes no wording: this is the English one around the own texts. */
	unpublishedIn: string[];
}

/** Each distinct sentence once. */
export function sentencesOf(
	event: EventDefinition,
	values: FieldValues,
	localizedAttributes: readonly LocalizedAttribute[],
): Sentence[] {
	const sentences = new Map<string, Sentence>();
	const shown = localizedAttributes.length > 0 ? localizedAttributes : [undefined];
	for (const texts of shown) {
		const locale = texts?.locale ?? SHOWN_WITHOUT_LOCALES;
		const text = speak(event, values, texts);
		const sentence = sentences.get(text) ?? { text, locales: [], unpublishedIn: [] };
		sentence.locales.push(locale);
		if (!isEnglish(locale)) sentence.unpublishedIn.push(locale);
		sentences.set(text, sentence);
	}
	return Array.from(sentences.values());
}

function speak(
	event: EventDefinition,
	values: FieldValues,
	texts: LocalizedAttribute | undefined,
): string {
	const fields = new Map(event.fields.map((field) => [field.name, field]));
	return event.speak(
		(name) => spokenForm(fields.get(name), values.get(name), texts),
		(name) => String(values.get(name) ?? ''),
	);
}

function spokenForm(
	field: EventField | undefined,
	value: FieldValue | undefined,
	texts: LocalizedAttribute | undefined,
): string {
	if (!field || value === undefined) return '';
	if (value instanceof Moment) return value.toEnglish();
	if (field.kind === 'choice' || field.kind === 'choices') {
		const spoken = [value]
			.flat()
			.map((chosen) => field.choices.find((choice) => choice.value === chosen)?.spoken);
		return join(spoken.map(String));
	}
	const localized =
		field.kind === 'text' && field.localizedAttribute && texts?.[field.localizedAttribute];
	return localized || String(value);
}

const join = (words: string[]) =>
	words.length < 2
		? words.join('')
		: `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
