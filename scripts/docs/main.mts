import { writeWhole } from '../lib/writeWhole.mts';
import { GENERATED_PAGES, pathOf, withGeneratedParts } from './generatedParts.mts';

for (const page of GENERATED_PAGES) {
	const changed = await writeWhole(pathOf(page), withGeneratedParts(page));
	console.log(changed ? `${page} was rewritten.` : `${page} is up to date.`);
}
