import { LOCALES } from '../../nodes/shared/alexa/amazon/locales.ts';
import { REGION_NAMES, REGIONS } from '../../nodes/shared/alexa/amazon/regions.ts';
import { markdownTable } from './table.mts';

/** The three regions, as the nodes know them. */
export const regionTable = () =>
	markdownTable(
		['region', 'accounts', 'requests go to'],
		REGION_NAMES.map((region) => [
			`\`${region}\``,
			REGIONS[region].label,
			`\`${REGIONS[region].apiBaseUrl}\``,
		]),
	);

/** The locales that the nodes offer, by language. */
export function localeTable(): string {
	const byLanguage = new Map<string, string[]>();
	for (const [locale, language] of Object.entries(LOCALES)) {
		byLanguage.set(language, [...(byLanguage.get(language) ?? []), `\`${locale}\``]);
	}
	return markdownTable(
		['language', 'locales'],
		[...byLanguage].map(([language, locales]) => [language, locales.join(', ')]),
	);
}
