import { readdirSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { readJsonFile } from './support/schemas.mts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

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
	const isValid = ajv.compile({ ...readJsonFile<object>(schema), $id: `${example} ${schema}` });
	expect(isValid(readJsonFile(example)) ? [] : isValid.errors).toEqual([]);
});
