import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SKILL_MANIFEST, TEMPLATE_FOLDER, WIDGET_MANIFEST } from '../../scripts/skill/template.mts';
import { jsonOf, textsIn } from './support/package.mts';

/** The size of the icons is Amazon's; that of the widget's pictures is what developers report. */
const SIZES = {
	'icon-small.png': [108, 108],
	'icon-large.png': [512, 512],
	'widget-icon.png': [450, 450],
	'widget-preview.png': [328, 552],
};

const { repository } = JSON.parse(
	readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { repository: { url: string } };

const [, owner] = /github\.com\/(.+)\.git$/.exec(repository.url) ?? [];
const RAW = `https://raw.githubusercontent.com/${owner}/main/skill/images/`;

test('every picture that the package names is one of this repository', () => {
	const addresses = [SKILL_MANIFEST, WIDGET_MANIFEST]
		.flatMap((path) => textsIn(jsonOf(path)))
		.filter((text) => text.endsWith('.png'));
	expect([...new Set(addresses)].sort()).toEqual(
		Object.keys(SIZES)
			.map((name) => RAW + name)
			.sort(),
	);
});

test.each(Object.entries(SIZES))('%s has the size %j', (name, size) => {
	const png = readFileSync(join(TEMPLATE_FOLDER, 'images', name));
	expect(png.toString('latin1', 1, 4)).toBe('PNG');
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size);
});
