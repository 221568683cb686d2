import { describe, expect, test } from 'vitest';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import {
	credentialType,
	dataStore,
	proactiveEvent,
	skillMessage,
	skillTrigger,
} from './support/engine.mts';
import { withInner } from './support/properties.mts';

/** n8n's lint sees literals only; these are its rules over the descriptions as they are built. */
const WHOLES: Array<[string, INodeProperties[]]> = [
	['Alexa Data Store', dataStore.description.properties],
	['Alexa Proactive Event', proactiveEvent.description.properties],
	['Alexa Skill Message', skillMessage.description.properties],
	['Alexa Skill Trigger', skillTrigger.description.properties],
	['Alexa LWA API', credentialType.properties],
];

/** What no agent fills in. */
const NO_TOOLS = [credentialType.properties, skillTrigger.description.properties];

const choicesOf = ({ options }: INodeProperties) =>
	(options ?? []).filter((option): option is INodePropertyOptions => 'value' in option);

const SMALL_WORDS = /^(a|an|and|as|at|by|for|from|in|of|on|or|per|the|to|my)$/i;

const isTitleCase = (text: string) =>
	text
		.replace(/\(.*\)/g, '')
		.split(' ')
		.filter(Boolean)
		.every((word) => SMALL_WORDS.test(word) || /^[^a-z]/.test(word));

describe.each(WHOLES)('%s', (_name, properties) => {
	const visible = withInner(properties).filter(
		({ type }) => type !== 'notice' && type !== 'hidden',
	);
	const named = visible.map((property): [string, INodeProperties] => [property.name, property]);

	test.each(named)('%s is named in Title Case', (_field, { displayName, options = [] }) => {
		const names = options.flatMap((option) => ('value' in option ? [option.name] : []));
		for (const name of [displayName, ...names])
			expect([name, isTitleCase(name)]).toEqual([name, true]);
	});

	test.each(named)(
		'%s has a description that ends as n8n wants it',
		(_field, { name, description = '' }) => {
			if (['operation', 'options', 'additionalFields'].includes(name)) return;
			expect(description).not.toBe('');
			const sentences = description
				.replace(/\b(e\.g|AMAZON\.\S+|System\.user|context\.System|events\.\w+|api\.\S+)\b/g, '')
				.split(/\. /).length;
			expect(description.endsWith('.')).toBe(sentences > 1);
		},
	);

	test.each(named.filter(([, { type }]) => type === 'boolean'))(
		'%s starts with Whether',
		(_field, { description }) => {
			expect(description).toMatch(/^Whether /);
		},
	);

	test.each(named.filter(([, { placeholder }]) => placeholder))(
		'%s has a placeholder that is an example',
		(_field, { placeholder, type }) => {
			expect(placeholder).toMatch(type === 'string' ? /^e\.g\. / : /^Add /);
		},
	);

	test.each(named.filter(([, { type }]) => type === 'options' || type === 'multiOptions'))(
		'%s has a default of its own list',
		(_field, property) => {
			const values = choicesOf(property).map(({ value }) => value);
			for (const value of [property.default].flat()) expect(values).toContain(value);
		},
	);

	test.each(
		named.filter(([, property]) => property.type === 'options' && property.name !== 'operation'),
	)('%s lists its values for AI agents, who see no pick-list', (_field, property) => {
		if (['resource', 'locale', 'attribute', 'testService', 'endpoints'].includes(property.name))
			return;
		if (NO_TOOLS.includes(properties)) return;
		for (const { value } of choicesOf(property)) {
			if (value !== '') expect(property.description).toContain(String(value));
		}
	});

	test.each(named.filter(([, { type }]) => type === 'collection'))(
		'%s is in the order of the alphabet',
		(_field, { options = [] }) => {
			const names = options.map((option) => ('displayName' in option ? option.displayName : ''));
			expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
		},
	);
});

test.each(WHOLES)('%s shows no standing notice', (_name, properties) => {
	const isStanding = ({ type, displayOptions }: INodeProperties) =>
		type === 'notice' && displayOptions === undefined;
	expect(withInner(properties).filter(isStanding)).toEqual([]);
});

/** What any number may be: Amazon documents no greatest score and no greatest count. */
test.each(WHOLES)('each number of %s has a least value', (_name, properties) => {
	const numbers = withInner(properties).filter(({ type }) => type === 'number');
	expect(numbers.filter(({ typeOptions }) => typeOptions?.minValue === undefined)).toEqual([]);
});

const translated = withInner(proactiveEvent.description.properties)
	.filter(({ name }) => name === 'attribute')
	.map((property) => choicesOf(property).map(({ name }) => name));

test.each(translated)('the texts to translate are in the order of the alphabet: %s', (...names) => {
	expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
});

test('all nodes that send can be tools of an AI agent', () => {
	expect(dataStore.description.usableAsTool).toBe(true);
	expect(proactiveEvent.description.usableAsTool).toBe(true);
	expect(skillMessage.description.usableAsTool).toBe(true);
});

test('a new credential is for Amazon in North America, and its secrets are hidden', () => {
	const { properties } = credentialType;
	const defaults = Object.fromEntries(
		properties.map((property) => [property.name, property.default]),
	);
	expect(defaults).toMatchObject({
		endpoints: 'amazon',
		region: 'na',
		testService: 'proactiveEvents',
	});
	const hidden = properties.filter(({ typeOptions }) => typeOptions?.password === true);
	expect(hidden.map(({ name }) => name)).toEqual(['accessTokens', 'clientSecret']);
});
