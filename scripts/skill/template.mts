import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SkillManifestFile, WidgetManifestFile } from './skillFiles.mts';

/** The skill package of this repository, which each copy is made from. */
export const TEMPLATE_FOLDER = fileURLToPath(new URL('../../skill', import.meta.url));

/** What stands for the address of n8n in the template, wherever one is needed. */
export const ENDPOINT_PLACEHOLDER = 'https://n8n.example.com/webhook/YOUR-ID/alexa';

/** Paths from the folder of the skill, with `/`. */
export const SKILL_MANIFEST = 'skill-package/skill.json';
export const WIDGET_FOLDER = 'skill-package/dataStorePackages/MessageTile';
export const WIDGET_MANIFEST = `${WIDGET_FOLDER}/manifest.json`;
const MODELS = 'skill-package/interactionModels/custom';

export const modelOf = (locale: string) => `${MODELS}/${locale}.json`;

/** What `ask deploy` reads; the template's own description and pictures are not copied. */
const COPIED = /^(ask-resources\.json$|skill-package\/)/;

/** The files of a skill by their path, sorted. */
export function readSkillFiles(folder = TEMPLATE_FOLDER): Map<string, string> {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((path) => COPIED.test(path))
		.sort();
	return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const parsed = <Content,>(files: ReadonlyMap<string, string>, path: string): Content =>
	JSON.parse(files.get(path) ?? 'null') as Content;

export const skillManifestIn = (files: ReadonlyMap<string, string>) =>
	parsed<SkillManifestFile>(files, SKILL_MANIFEST);

export const widgetManifestIn = (files: ReadonlyMap<string, string>) =>
	parsed<WidgetManifestFile>(files, WIDGET_MANIFEST);

/** The locales that the template has a model for. */
export const localesIn = (files: ReadonlyMap<string, string>): string[] =>
	[...files.keys()].flatMap((path) =>
		path.startsWith(`${MODELS}/`) ? path.slice(MODELS.length + 1, -'.json'.length) : [],
	);
