import type { SkillOptions } from './options.mts';
import {
	ENDPOINT_PLACEHOLDER,
	localesIn,
	modelOf,
	SKILL_MANIFEST,
	skillManifestIn,
	WIDGET_MANIFEST,
	widgetManifestIn,
} from './template.mts';

type Wanted = Pick<SkillOptions, 'endpoint' | 'certificate' | 'name' | 'locales'>;

/** The template with the address, the name and the languages that are wanted; what is left out stays as it is. */
export function fillIn(
	template: ReadonlyMap<string, string>,
	{ endpoint, certificate, name, locales }: Wanted,
): Map<string, string> {
	const files = new Map(template);
	const skill = skillManifestIn(files);
	const widget = widgetManifestIn(files);
	for (const locale of localesIn(template)) {
		if (locales.includes(locale)) continue;
		files.delete(modelOf(locale));
		delete skill.manifest.publishingInformation.locales[locale];
		delete widget.publishingInformation.locales[locale];
	}
	if (name !== undefined) {
		for (const texts of Object.values(skill.manifest.publishingInformation.locales)) {
			texts.name = name;
		}
	}
	/** The same in every region: so Amazon asks for it. */
	const filledIn = (key: string, value: unknown): unknown => {
		if (key === 'sslCertificateType') return certificate;
		return value === ENDPOINT_PLACEHOLDER && endpoint !== undefined ? endpoint : value;
	};
	files.set(SKILL_MANIFEST, asJson(skill, filledIn));
	files.set(WIDGET_MANIFEST, asJson(widget));
	return files;
}

const asJson = (content: unknown, filledIn?: (key: string, value: unknown) => unknown) =>
	`${JSON.stringify(content, filledIn, 2)}\n`;
