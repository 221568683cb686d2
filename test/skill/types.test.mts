import { expect, test } from 'vitest';
import {
	localesIn,
	modelOf,
	SKILL_MANIFEST,
	WIDGET_MANIFEST,
} from '../../scripts/skill/template.mts';
import { FILES, fileOf } from './support/package.mts';
import { typeErrors, type Checked } from './support/satisfies.mts';

const RIGHT: Checked[] = [
	['SkillManifestFile', fileOf(SKILL_MANIFEST)],
	['WidgetManifestFile', fileOf(WIDGET_MANIFEST)],
	...localesIn(FILES).map((locale): Checked => ['InteractionModelFile', fileOf(modelOf(locale))]),
];

const broken = (path: string, from: string, to: string) => {
	const text = fileOf(path).replace(from, to);
	expect(text).not.toBe(fileOf(path));
	return text;
};

test('every file has the type that ask-smapi-model gives it', () => {
	expect(typeErrors(RIGHT)).toEqual([]);
});

test('an unknown event, permission, interface, size of widget or member is an error', () => {
	const wrong: Checked[] = [
		['SkillManifestFile', broken(SKILL_MANIFEST, 'SKILL_ENABLED', 'SKILL_ENABLE')],
		['SkillManifestFile', broken(SKILL_MANIFEST, 'all:notifications', 'all::notifications')],
		['SkillManifestFile', broken(SKILL_MANIFEST, 'ALEXA_DATA_STORE', 'ALEXA_DATASTORE')],
		['WidgetManifestFile', broken(WIDGET_MANIFEST, 'WIDGET_M', 'WIDGET_XL')],
		['WidgetManifestFile', broken(WIDGET_MANIFEST, 'installState', 'installStage')],
		['InteractionModelFile', broken(modelOf('en-US'), 'invocationName', 'invocation')],
	];
	expect(typeErrors(wrong)).toHaveLength(wrong.length);
});
