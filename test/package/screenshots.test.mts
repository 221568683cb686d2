import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { imageNames, IMAGES } from '../../scripts/screenshots/images.mts';

test('each picture of the documentation is one that npm run screenshots takes', async () => {
	const kept = readdirSync(IMAGES, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.includes('.'),
	);
	const taken = (await imageNames()).map((name) => `${name}.png`);
	expect(kept.sort()).toEqual(taken.sort());
});
