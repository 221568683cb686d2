import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeWhole } from './writeWhole.mts';

const pathOf = (name: string) =>
	fileURLToPath(new URL(`../../docs/measurements/${name}.json`, import.meta.url));

/** Keeps in the repository what a block of the page was made of. */
export async function saveMeasurements(name: string, results: object): Promise<void> {
	await writeWhole(pathOf(name), `${JSON.stringify(results, null, '\t')}\n`);
}

export const loadMeasurements = <Results,>(name: string) =>
	JSON.parse(readFileSync(pathOf(name), 'utf8')) as Results;
