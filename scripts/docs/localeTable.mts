import { LOCALES } from '../../nodes/shared/alexa/amazon/locales.ts';
import { REGION_NAMES, REGIONS } from '../../nodes/shared/alexa/amazon/regions.ts';
import { markdownTable } from '../lib/table.mts';

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

/** The locales that the nodes offer. */
export const localeList = () =>
	`${Object.keys(LOCALES)
		.map((locale) => `\`${locale}\``)
		.join(', ')}.`;
