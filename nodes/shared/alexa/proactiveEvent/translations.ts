import { isLocale, LOCALE_NAMES } from '../amazon/locales';
import { FIELDS } from '../input/fields';
import { isPlainObject, parseJson } from '../input/json';
import type { Problems } from '../input/problem';
import { isEmpty, parseList, parseText } from '../input/values';
import { fail, type Result } from '../lib/result';
import type { FieldValues } from './payload';
import { type LocalizableField, localizableFields } from './schemas';
import type { EventDefinition } from './schemas/definition';

const REF = FIELDS.translations;

/** In a translation, the first text of the event. */
export const FIRST_TEXT = '';

const FORMS =
	'must be a list such as [{"locale": "de-DE", "attribute": "source", "text": "Wetterdienst"}], or an object such as {"de-DE": {"source": "Wetterdienst"}}';

interface RawTranslation {
	locale: unknown;
	attribute: unknown;
	text: unknown;
}

/** Texts by locale and by the key they have in `localizedAttributes`. */
type Translations = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What may be translated: the texts that are sent, into the locales that are chosen. */
interface Translatable {
	event: EventDefinition;
	texts: readonly LocalizableField[];
	locales: readonly string[];
}

/** Reads the overrides of the default texts; each must be for a chosen locale and for a text that is sent. */
export function collectTranslations(
	translatable: Translatable,
	raw: unknown,
	problems: Problems,
): Translations {
	const translations = new Map<string, Map<string, string>>();
	for (const { locale, attribute, text } of collectRawTranslations(raw, problems)) {
		const key = collectAttribute(translatable, attribute, problems);
		const isForChosen = key !== undefined && isChosen(locale, translatable, problems);
		const value = problems.take(REF, text, forLocale(locale, parseText(text)));
		if (!isForChosen) continue;
		const texts = translations.get(locale) ?? new Map<string, string>();
		translations.set(locale, texts);
		if (texts.has(key)) problems.add(REF, locale, `must not have "${key}" twice for one locale`);
		if (value !== undefined) texts.set(key, value);
	}
	return translations;
}

/** Says which of the translations has the problem. */
const forLocale = (locale: unknown, text: Result<string>): Result<string> =>
	text.ok || typeof locale !== 'string' || !isLocale(locale)
		? text
		: fail(`${text.error} for ${locale}`);

function isChosen(
	locale: unknown,
	{ locales }: Translatable,
	problems: Problems,
): locale is string {
	if (typeof locale !== 'string' || !isLocale(locale)) {
		problems.add(REF, locale, 'must have a locale such as de-DE in each entry');
		return false;
	}
	if (locales.includes(locale)) return true;
	problems.add(REF, locale, 'must be for a locale that is chosen in "Locales"; this one is not');
	return false;
}

function collectAttribute(
	{ event, texts }: Translatable,
	attribute: unknown,
	problems: Problems,
): string | undefined {
	const fields = localizableFields(event);
	const field = isEmpty(attribute)
		? fields[0]
		: fields.find(
				({ name, localizedAttribute }) => attribute === name || attribute === localizedAttribute,
			);
	if (!field) {
		const known = fields.map(({ displayName, name }) => `${displayName} (${name})`).join(', ');
		return problems.add(REF, attribute, `must be a text field of ${event.label}: ${known}`);
	}
	if (texts.includes(field)) return field.localizedAttribute;
	return problems.add(
		REF,
		attribute,
		`must translate a field that you use: first fill in "${field.displayName}", the text for all other languages`,
	);
}

/** All that was given in n8n's two groups, or a value that an expression gave instead. */
function collectRawTranslations(raw: unknown, problems: Problems): RawTranslation[] {
	if (isEmpty(raw)) return [];
	if (!isPlainObject(raw) || !('translation' in raw || 'json' in raw)) {
		return collectEntries(raw, problems);
	}
	const { translation = [], json = [] } = raw;
	const texts = [json]
		.flat()
		.map((each) => (isPlainObject(each) && 'json' in each ? each.json : each));
	return [translation, ...texts].flatMap((each) => collectEntries(each, problems));
}

/** The two accepted forms as one list: a list, or an object by locale. */
function collectEntries(raw: unknown, problems: Problems): RawTranslation[] {
	if (isEmpty(raw)) return [];
	const json = parseJson(raw);
	if (!json.ok) return problems.add(REF, raw, FORMS) ?? [];
	if (Array.isArray(json.value)) {
		const entries = Array.from<unknown>(json.value);
		if (entries.every(isPlainObject)) {
			return entries.map(({ locale, attribute, text }) => ({ locale, attribute, text }));
		}
	} else if (isPlainObject(json.value) && Object.values(json.value).every(isPlainObject)) {
		return Object.entries(json.value).flatMap(([locale, texts]) =>
			Object.entries(texts as object).map(([attribute, text]) => ({
				locale,
				attribute,
				text: text as unknown,
			})),
		);
	}
	return problems.add(REF, raw, FORMS) ?? [];
}

/** One entry of `localizedAttributes`: the locale and the text of each key. */
export type LocalizedAttribute = { locale: string } & Record<string, string>;

const LOCALES_REF = FIELDS.locales;

/** The chosen locales, each once; all of them if the option was not added. */
export function collectLocales(raw: unknown, problems: Problems): string[] {
	if (raw === undefined || raw === null) return [...LOCALE_NAMES];
	const list = problems.take(LOCALES_REF, raw, parseList(raw));
	if (!list) return [];
	const locales = Array.from(new Set(list));
	const wrong = locales.filter((locale) => !isLocale(locale));
	for (const locale of wrong)
		problems.add(LOCALES_REF, locale, 'must be locales such as en-US or de-DE');
	if (locales.length === 0) {
		problems.add(
			LOCALES_REF,
			raw,
			'must have at least one locale: a device whose language is missing stays silent',
		);
	}
	return locales;
}

/**
 * One entry per locale, holding every localizable text that is sent: its translation, or its default text.
 * A device whose locale or key is missing would silently show nothing.
 */
export function localize(
	event: EventDefinition,
	values: FieldValues,
	locales: readonly string[],
	translations: Translations,
): LocalizedAttribute[] {
	const sent = localizableFields(event).filter(({ name }) => values.has(name));
	return locales.map((locale) => {
		const texts = sent.map(({ name, localizedAttribute }): [string, string] => [
			localizedAttribute,
			translations.get(locale)?.get(localizedAttribute) ?? String(values.get(name)),
		]);
		return { locale, ...Object.fromEntries(texts) };
	});
}
