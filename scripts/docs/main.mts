import { pathOfPage } from '../lib/page.mts';
import { writeWhole } from '../lib/writeWhole.mts';
import { GENERATED_PAGES, withGeneratedParts } from './generatedParts.mts';

for (const page of GENERATED_PAGES) {
	const changed = await writeWhole(pathOfPage(page), withGeneratedParts(page));
	console.log(changed ? `docs/${page} was rewritten.` : `docs/${page} is up to date.`);
}
