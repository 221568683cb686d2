import { expect, test } from 'vitest';
import {
	localesIn,
	modelOf,
	SKILL_MANIFEST,
	WIDGET_MANIFEST,
} from '../../scripts/skill/template.mts';
import { FILES, fileOf } from '../skill/support/package.mts';
import { typeErrors, type Checked } from '../skill/support/satisfies.mts';

const RIGHT: Checked[] = [
	['SkillManifestFile', fileOf(SKILL_MANIFEST)],
	['WidgetManifestFile', fileOf(WIDGET_MANIFEST)],
	...localesIn(FILES).map((locale): Checked => ['InteractionModelFile', fileOf(modelOf(locale))]),
];

test('every file has the type that ask-smapi-model gives it', () => {
	expect(typeErrors(RIGHT)).toEqual([]);
});
