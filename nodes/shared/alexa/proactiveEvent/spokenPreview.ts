import type { EventDefinition, EventField } from './schemas/definition';
import { Moment } from '../lib/time';
import type { FieldValue, FieldValues } from './payload';
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

/** The sentence of each locale; outside English the English template contains the localized texts, and says so. */
export function spokenByLocale(
	event: EventDefinition,
	values: FieldValues,
	localizedAttributes: readonly LocalizedAttribute[],
): Record<string, string> {
	if (localizedAttributes.length === 0) {
		return { [SHOWN_WITHOUT_LOCALES]: speak(event, values, undefined) };
	}
	return Object.fromEntries(
		localizedAttributes.map((texts) => [
			texts.locale,
			speak(event, values, texts) +
				(isEnglish(texts.locale) ? '' : ` (wording in ${texts.locale} not published)`),
		]),
	);
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
