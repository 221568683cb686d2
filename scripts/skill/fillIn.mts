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
	files.set(SKILL_MANIFEST, asJson(withEndpoint(skill, endpoint, certificate)));
	files.set(WIDGET_MANIFEST, asJson(widget));
	return files;
}

const asJson = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`;

/** Every region gets its own copy of the endpoint: so Amazon asks for it. */
function withEndpoint<Content>(
	content: Content,
	uri = ENDPOINT_PLACEHOLDER,
	sslCertificateType: string,
): Content {
	return JSON.parse(JSON.stringify(content), (_key, value: unknown) =>
		isPlaceholder(value) ? { uri, sslCertificateType } : value,
	) as Content;
}

const isPlaceholder = (value: unknown) =>
	typeof value === 'object' &&
	value !== null &&
	'uri' in value &&
	value.uri === ENDPOINT_PLACEHOLDER;
