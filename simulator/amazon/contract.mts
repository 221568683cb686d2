import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isObject } from './call.mts';
import { problemsOf } from './contractProblems.mts';

const folder = new URL('../../contract/', import.meta.url);
const vocabulary = [
	'x-localizable',
	'x-localizedAttribute',
	'x-localizedAttributes',
	'x-spokenText',
	'x-spokenTextNote',
	'x-localesNote',
];

interface Schema {
	$id: string;
	properties: Record<string, unknown>;
	[keyword: string]: unknown;
}

/** Of a value in a payload, or of an object around values. */
export interface MemberSchema {
	$ref?: string;
	enum?: string[];
	format?: string;
	items?: MemberSchema;
	properties?: Record<string, MemberSchema>;
}

interface EventSchema extends Schema {
	$defs?: Record<string, MemberSchema>;
	/** What Alexa says in English, with {placeholders}. */
	'x-spokenText': string;
}

function read<T extends Schema>(file: string): T {
	return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T;
}

function newAjv(options: { allErrors: boolean; strict: boolean }): Ajv2020 {
	const ajv = new Ajv2020(options);
	addFormats.default(ajv);
	ajv.addVocabulary(vocabulary);
	for (const file of eventFiles) ajv.addSchema(read(file));
	return ajv;
}

const eventFiles = readdirSync(folder)
	.filter((name) => /^AMAZON\..+\.json$/.test(name))
	.sort();
const requestSchema = read('CreateProactiveEventRequest.json');

/** The eight published event names, in the order of the alphabet. */
export const knownEvents: ReadonlySet<string> = new Set(
	eventFiles.map((name) => name.replace(/\.json$/, '')),
);

/** The verdict: Amazon's body as the contract has it, nothing else. Compiled with the first body. */
const wholeRequest = newAjv({ allErrors: false, strict: true }).addSchema(requestSchema);

// The reasons: the same contract taken apart, because its two oneOf would list the errors of every branch.
const explaining = newAjv({ allErrors: true, strict: false });
const envelope = explaining.compile({
	...requestSchema,
	$id: `${requestSchema.$id}:envelope`,
	properties: {
		...requestSchema.properties,
		event: {
			type: 'object',
			properties: { name: { type: 'string', minLength: 1 }, payload: { type: 'object' } },
			required: ['name', 'payload'],
		},
		relevantAudience: {
			type: 'object',
			properties: { type: { enum: ['Unicast', 'Multicast'] } },
			required: ['type', 'payload'],
			allOf: [audience('Unicast', 'unicast'), audience('Multicast', 'multicast')],
		},
	},
});
const eventSchemas = new Map(
	[...knownEvents].map((name) => [name, read<EventSchema>(`${name}.json`)]),
);

/** Compiled with the first event of its name; undefined for one that the contract does not list. */
function validatorOf(name: unknown): ValidateFunction | undefined {
	const schema = typeof name === 'string' ? eventSchemas.get(name) : undefined;
	return schema && explaining.getSchema(schema.$id);
}

export function eventSchema(name: string): EventSchema {
	const schema = eventSchemas.get(name);
	if (!schema) throw new Error(`The contract has no event ${name}`);
	return schema;
}

/** Whether an event is one of the contract, with its payload. */
export function isPublishedEvent(event: unknown): event is { name: string; payload: unknown } {
	return isObject(event) && validatorOf(event.name)?.(event) === true;
}

function audience(type: string, definition: string) {
	return {
		if: { properties: { type: { const: type } }, required: ['type'] },
		then: { $ref: `#/$defs/${definition}` },
	};
}

/**
 * Problems of the body of a proactive event, each beginning with its JSON pointer; none when it is valid.
 * An event name the contract does not list is held to the envelope only: Amazon may have events that are
 * not published (ask-smapi-model names topics nobody documents).
 */
export function requestProblems(body: unknown): string[] {
	if (wholeRequest.validate(requestSchema.$id, body) === true) return [];
	const problems = problemsOf(envelope, body);
	const event = isObject(body) && isObject(body.event) ? body.event : undefined;
	const validateEvent = validatorOf(event?.name);
	if (validateEvent && isObject(event?.payload))
		problems.push(...problemsOf(validateEvent, event, '/event'));
	if (problems.length === 0 && validateEvent) problems.push('/event is not valid');
	return problems;
}
