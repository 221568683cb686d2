import { expect, test } from 'vitest';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { builderTypesOf } from './support/builderTypes.mts';
import { dataStore, proactiveEvent } from './support/engine.mts';

const event = builderTypesOf(proactiveEvent.description);
const data = builderTypesOf(dataStore.description);

const requiredIn = (members: Map<string, boolean>): string[] =>
	[...members].filter(([, isOptional]) => !isOptional).map(([name]) => name);

/** Whatever the event is. */
const COMMON = ['referenceKey', 'audience', 'userId', 'stage', 'options'];

const CUSTOM = ['customName', 'customPayload', 'customLocalizedAttributes'];

const own = new Map([
	['custom', CUSTOM],
	...EVENTS.map(({ resource, fields }): [string, string[]] => [
		resource,
		[
			...fields.filter(({ required }) => required).map(({ name }) => name),
			...(fields.every(({ required }) => required) ? [] : ['additionalFields']),
		],
	]),
]);

test('there is a type for each operation of each event', () => {
	expect(event.combinations.length).toBe((EVENTS.length + 1) * 4);
});

test.each(event.combinations)(
	'the type of $resource, $operation has the fields of that event only',
	(combination) => {
		const names = event.namesOf(combination);
		expect(new Set(names)).toEqual(new Set([...COMMON, ...(own.get(combination.resource) ?? [])]));
		expect(new Set(event.membersOf(combination).keys())).toEqual(new Set(names));
	},
);

test.each(event.combinations)('$resource, $operation needs at most five fields', (combination) => {
	const needed = requiredIn(event.membersOf(combination));
	expect(needed.length).toBeLessThanOrEqual(5);
	expect(needed.includes('userId')).toBe(/send|update/.test(combination.operation));
});

/** To whom the data goes. */
const TARGET = ['target', 'userId', 'deviceIds'];

/** In each of its modes. */
const OBJECT = [
	'contentMode',
	'namespace',
	'key',
	'title',
	'text',
	'content',
	'contentJson',
	'additionalFields',
];

const LIST = ['queuedResultId', 'returnAll', 'limit'];

const dataStoreFields: Array<[resource: string, operation: string, fields: string[]]> = [
	['commands', 'run', ['commands', ...TARGET]],
	['delivery', 'getUndelivered', LIST],
	['delivery', 'cancel', LIST],
	['device', 'clear', TARGET],
	['namespace', 'create', ['namespace', ...TARGET]],
	['namespace', 'delete', ['namespace', ...TARGET]],
	['object', 'upsert', [...OBJECT, ...TARGET]],
	['object', 'delete', [...OBJECT, ...TARGET]],
	['setup', 'check', []],
];

test('there is a type for each operation of the data store', () => {
	expect(data.combinations).toEqual(
		dataStoreFields.map(([resource, operation]) => ({ resource, operation })),
	);
});

test.each(dataStoreFields)(
	'the type of the data store for %s, %s has %j and the options',
	(resource, operation, fields) => {
		const combination = { resource, operation };
		expect(new Set(data.namesOf(combination))).toEqual(new Set([...fields, 'options']));
		expect(new Set(data.membersOf(combination).keys())).toEqual(new Set([...fields, 'options']));
	},
);

test.each(data.combinations)('$resource, $operation needs at most five fields', (combination) => {
	expect(requiredIn(data.membersOf(combination)).length).toBeLessThanOrEqual(5);
});
