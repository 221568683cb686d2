import { readdirSync, readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';

const FOLDER = new URL('../../../contract/', import.meta.url);

/** The parts of a JSON schema that the tests look at. */
export interface Schema {
	$id?: string;
	$ref?: string;
	type?: string;
	enum?: string[];
	format?: string;
	items?: Schema;
	maxItems?: number;
	properties?: Record<string, Schema>;
	required?: string[];
	$defs?: Record<string, Schema>;
	'x-localizable'?: boolean;
	'x-localizedAttribute'?: string;
	'x-localizedAttributes'?: Array<{ attribute: string; required: boolean }>;
}

export const readJsonFile = <T,>(path: string): T =>
	JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8')) as T;

export const eventSchema = (eventName: string) => readJsonFile<Schema>(`${eventName}.json`);

export const schemaNames = readdirSync(FOLDER)
	.filter((name) => /^AMAZON\..*\.json$/.test(name))
	.map((name) => name.replace(/\.json$/, ''));

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
ajv.addVocabulary([
	'x-localizable',
	'x-localizedAttribute',
	'x-localizedAttributes',
	'x-spokenText',
	'x-spokenTextNote',
	'x-localesNote',
]);
// They refer to each other.
for (const name of schemaNames) ajv.addSchema(eventSchema(name), `${name}.json`);

/** What a schema of `contract/` says against a value; empty where it is right. */
export function contractErrors(schema: string, value: unknown): string[] {
	if (!ajv.getSchema(schema)) ajv.addSchema(readJsonFile<object>(schema), schema);
	if (ajv.validate(schema, value)) return [];
	return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

export const schemaErrors = (request: unknown) =>
	contractErrors('CreateProactiveEventRequest.json', request);

interface Leaf {
	path: string;
	schema: Schema;
	/** Whether every request has it: it and all objects around it are required. */
	required: boolean;
}

/** All values of an event's payload that are no objects. */
export function leavesOf(eventName: string): Leaf[] {
	const root = eventSchema(eventName);
	const resolve = (schema: Schema): Schema => {
		const name = schema.$ref?.split('/').pop();
		return name ? (root.$defs?.[name] ?? {}) : schema;
	};
	const walk = (raw: Schema, path: string[], required: boolean): Leaf[] => {
		const schema = resolve(raw);
		if (schema.type !== 'object') return [{ path: path.join('.'), schema, required }];
		return Object.entries(schema.properties ?? {}).flatMap(([key, member]) =>
			walk(member, [...path, key], required && (schema.required ?? []).includes(key)),
		);
	};
	return walk(root.$defs?.payload ?? {}, [], true);
}
