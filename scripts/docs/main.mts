import { writeFileSync } from 'node:fs';
import { GENERATED_PAGES, pathOf, withGeneratedParts } from './generatedParts.mts';

for (const page of GENERATED_PAGES) {
	writeFileSync(pathOf(page), withGeneratedParts(page));
	console.log(`${page} holds what the code says.`);
}
