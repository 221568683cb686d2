// Draws the pictures of the skill: node scripts/run.mjs skill/images.mts
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../n8n/editor/launchChromium.mts';
import { TEMPLATE_FOLDER } from './template.mts';

interface Picture {
	name: string;
	width: number;
	height: number;
	svg: string;
}

const BACKGROUND = '#1F2A37';
const ACCENT = '#1F6FB2';

/** Lines of a text on a tile, in a square of 100. */
const ICON = `<rect width="100" height="100" fill="${BACKGROUND}"/>
<rect x="22" y="14" width="56" height="72" rx="8" fill="${ACCENT}"/>
<g fill="#fff"><rect x="31" y="25" width="30" height="7" rx="3.5"/>
<rect x="31" y="41" width="38" height="4" rx="2"/><rect x="31" y="50" width="38" height="4" rx="2"/>
<rect x="31" y="59" width="24" height="4" rx="2"/></g>
<rect x="31" y="70" width="38" height="9" rx="4.5" fill="#fff" fill-opacity=".35"/>`;

/** The widget as its document draws it: title, text, rows, footer and button. */
const PREVIEW = `<rect width="328" height="552" fill="${ACCENT}"/>
<g fill="#fff" font-family="sans-serif"><text x="24" y="56" font-size="30" font-weight="700">Garage</text>
<text x="24" y="104" font-size="26">The door is open.</text>
<g font-size="22"><text x="24" y="160" opacity=".75">Since</text><text x="304" y="160" text-anchor="end" font-weight="700">10:05</text>
<text x="24" y="196" opacity=".75">Outside</text><text x="304" y="196" text-anchor="end" font-weight="700">21 °C</text></g>
<text x="24" y="462" font-size="19" opacity=".75">Updated at 10:20</text></g>
<rect y="486" width="328" height="66" fill="#fff" fill-opacity=".2"/>
<text x="164" y="528" font-size="25" font-weight="700" fill="#fff" font-family="sans-serif" text-anchor="middle">Close the door</text>`;

const square = (name: string, size: number): Picture => ({
	name,
	width: size,
	height: size,
	svg: `<svg width="${size}" height="${size}" viewBox="0 0 100 100">${ICON}</svg>`,
});

/** The sizes of the icons are Amazon's; those of the widget's pictures are the ones that developers use. */
const PICTURES: readonly Picture[] = [
	square('icon-small', 108),
	square('icon-large', 512),
	square('widget-icon', 450),
	{
		name: 'widget-preview',
		width: 328,
		height: 552,
		svg: `<svg width="328" height="552">${PREVIEW}</svg>`,
	},
];

const folder = join(TEMPLATE_FOLDER, 'images');
await mkdir(folder, { recursive: true });
const browser = await launchChromium();
for (const { name, width, height, svg } of PICTURES) {
	const page = await browser.newPage({ viewport: { width, height } });
	await page.setContent(
		`<body style="margin:0"><div style="display:block;line-height:0">${svg}</div>`,
	);
	await page.screenshot({ path: join(folder, `${name}.png`) });
	await page.close();
}
await browser.close();
