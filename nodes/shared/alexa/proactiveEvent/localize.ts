import { isLocale } from '../amazon/locales';
import { localizableFields } from './schemas';
import type { EventDefinition } from './schemas/definition';
import type { FieldRef } from '../input/problem';
import type { Problems } from '../input/problems';
import { readList } from '../input/list';
import type { FieldValues } from './payload';
import type { Translations } from './translations';

/** One entry of `localizedAttributes`: the locale and the text of each key. */
export type LocalizedAttribute = { locale: string } & Record<string, string>;

const REF: FieldRef = { field: 'Locales', path: 'localizedAttributes' };

/** The chosen locales, each once. An event without localizable text needs none. */
export function readLocales(raw: unknown, problems: Problems): string[] {
	const list = problems.take(REF, raw, readList(raw ?? []));
	if (!list) return [];
	const locales = Array.from(new Set(list));
	const wrong = locales.filter((locale) => !isLocale(locale));
	for (const locale of wrong) problems.add(REF, locale, 'must be locales such as en-US or de-DE');
	if (locales.length === 0) {
		problems.add(
			REF,
			raw,
			'must have at least one locale: a device whose language is missing stays silent',
		);
	}
	return locales;
}

/**
 * One entry per locale, holding every localizable text that is sent: its translation, else its default text.
 * A device whose locale or key is missing would silently show nothing.
 */
export function localize(
	event: EventDefinition,
	values: FieldValues,
	locales: readonly string[],
	translations: Translations,
): LocalizedAttribute[] {
	const sent = localizableFields(event).filter(({ name }) => values.has(name));
	if (sent.length === 0) return [];
	return locales.map((locale) => {
		const texts = sent.map(({ name, localizedAttribute }): [string, string] => [
			localizedAttribute,
			translations.get(locale)?.get(localizedAttribute) ?? String(values.get(name)),
		]);
		return { locale, ...Object.fromEntries(texts) };
	});
}
