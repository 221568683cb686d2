import { expect, test } from 'vitest';
import { fillIn } from '../../scripts/skill/fillIn.mts';
import {
	ENDPOINT_PLACEHOLDER,
	localesIn,
	modelOf,
	SKILL_MANIFEST,
	skillManifestIn,
	widgetManifestIn,
} from '../../scripts/skill/template.mts';
import { FILES } from './support/package.mts';

const wanted = {
	endpoint: 'https://alexa.example.org/webhook/1234/alexa',
	certificate: 'Wildcard',
	name: 'My "House" & Co',
	locales: ['de-DE', 'en-US'],
};

test('only the chosen languages are left, in manifest, models and widget', () => {
	const files = fillIn(FILES, wanted);
	const { publishingInformation } = skillManifestIn(files).manifest;
	expect(Object.keys(publishingInformation.locales)).toEqual(wanted.locales);
	expect(Object.keys(widgetManifestIn(files).publishingInformation.locales)).toEqual(
		wanted.locales,
	);
	expect(localesIn(files)).toEqual(wanted.locales);
	expect(files.get(modelOf('en-US'))).toBe(FILES.get(modelOf('en-US')));
});

test('the name is that of every language', () => {
	const { locales } = skillManifestIn(fillIn(FILES, wanted)).manifest.publishingInformation;
	expect(Object.values(locales).map(({ name }) => name)).toEqual([wanted.name, wanted.name]);
});

test('the address and its certificate are everywhere, and the placeholder nowhere', () => {
	const text = fillIn(FILES, wanted).get(SKILL_MANIFEST) ?? '';
	expect(text).not.toContain(ENDPOINT_PLACEHOLDER);
	expect(text.split(`"uri": "${wanted.endpoint}"`)).toHaveLength(9);
	expect(text.split('"sslCertificateType": "Wildcard"')).toHaveLength(9);
});
