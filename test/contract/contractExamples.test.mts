import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contractErrors, readJsonFile } from './support/schemas.mts';

/** The folders of examples beside the schema that they fit. */
const FOLDERS = {
	'dataStore/examples/requests': 'dataStore/DataStoreCommandsRequest.json',
	'dataStore/examples/responses': 'dataStore/DataStoreCommandsResponse.json',
	'dataStore/examples/queue': 'dataStore/QueuedResultResponse.json',
	'dataStore/examples/errors': 'dataStore/DataStoreErrorResponse.json',
	'dataStore/examples/skill-requests': 'dataStore/DataStoreSkillRequest.json',
};

const namesIn = (folder: string): string[] =>
	readdirSync(new URL(`../../contract/${folder}/`, import.meta.url)).filter((name) =>
		name.endsWith('.json'),
	);

const examples = [
	...Object.entries(FOLDERS).flatMap(([folder, schema]) =>
		namesIn(folder).map((name) => [`${folder}/${name}`, schema] as const),
	),
	...namesIn('examples').map((name) => [`examples/${name}`, name] as const),
];

it.each(examples)('%s fits %s', (example, schema) => {
	expect(contractErrors(schema, readJsonFile(example))).toEqual([]);
});
