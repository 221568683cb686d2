import { expect, test } from 'vitest';
import { TILE } from '../../nodes/shared/alexa/dataStore/messageTile.ts';
import { skillManifestIn, widgetManifestIn } from '../../scripts/skill/template.mts';
import type { WidgetManifestFile } from '../../scripts/skill/skillFiles.mts';
import { componentsIn, type AplDocument } from './support/apl.mts';
import { exampleOf, FILES, widgetFile } from './support/package.mts';

const example = exampleOf<WidgetManifestFile>('manifest.json');
const widget = widgetManifestIn(FILES);
const document = JSON.parse(widgetFile('documents/document.json')) as AplDocument;
const dataSource = JSON.parse(widgetFile('datasources/default.json')) as Record<string, unknown>;

test('the package has the members of the example in contract/', () => {
	expect(Object.keys(widget)).toEqual(Object.keys(example));
	expect(Object.keys(widget.manifest)).toEqual(Object.keys(example.manifest));
	expect(widget.manifest).toEqual({ ...example.manifest, version: widget.manifest.version });
	const offered = example.publishingInformation.locales['en-US']?.[0];
	for (const [locale, offers] of Object.entries(widget.publishingInformation.locales)) {
		expect(offers, locale).toHaveLength(1);
		expect(Object.keys(offers[0]?.metadata ?? {})).toEqual(Object.keys(offered?.metadata ?? {}));
	}
});

test('its id is the one in the manifest of the skill', () => {
	expect(skillManifestIn(FILES).manifest.apis.custom.interfaces).toContainEqual({
		type: 'ALEXA_DATASTORE_PACKAGEMANAGER',
		packages: [{ id: widget.manifest.id }],
	});
});

test('its name has at most 20 characters in each language', () => {
	for (const [{ metadata } = { metadata: { name: '' } }] of Object.values(
		widget.publishingInformation.locales,
	)) {
		expect(metadata.name).toMatch(/^.{2,20}$/u);
	}
});

test('the presentation names its two files', () => {
	expect(JSON.parse(widgetFile('presentations/default.tpl'))).toEqual(
		exampleOf('presentations/default.tpl'),
	);
	expect(document.mainTemplate.parameters).toEqual(Object.keys(dataSource));
});

test('the document is bound to the object that the node writes', () => {
	expect(document.extensions).toEqual(exampleOf<AplDocument>('documents/document.json').extensions);
	expect(document.settings.DataStore.dataBindings).toEqual([
		{ ...TILE, dataBindingName: 'tile', dataType: 'OBJECT' },
	]);
});

test('a tap sends ["tile"], a tap on the button ["button", its label], and opens no session', () => {
	const events = componentsIn(document)
		.filter(({ type }) => type === 'TouchWrapper')
		.map(({ onPress }) => onPress);
	const sent = (...args: string[]) => [
		{ type: 'SendEvent', arguments: args, flags: { interactionMode: 'INLINE' } },
	];
	expect(events).toEqual([sent('tile'), sent('button', '${tile.button}')]);
});

test('it has nothing that is known to fail in a widget', () => {
	for (const component of componentsIn(document)) {
		expect(['Frame', 'Container', 'Text', 'TouchWrapper']).toContain(component.type);
		expect(component).not.toHaveProperty('when');
		expect(component).not.toHaveProperty('data');
	}
});
