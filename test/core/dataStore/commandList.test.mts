import { describe, expect, it } from 'vitest';
import { collectCommands } from '../../../nodes/shared/alexa/dataStore/commandList.ts';
import { Problems } from '../../../nodes/shared/alexa/input/problem.ts';

function collect(raw: unknown) {
	const problems = new Problems();
	return { commands: collectCommands(raw, problems), problems: problems.list };
}

const rulesOf = (raw: unknown) => collect(raw).problems.map(({ rule }) => rule);

const CLEAR = { type: 'CLEAR' };
const REMOVE = { type: 'REMOVE_OBJECT', namespace: 'a', key: 'b' };
const PUT = { ...REMOVE, type: 'PUT_OBJECT', content: { text: 'Hello' } };
const COMMANDS = [PUT, REMOVE, { type: 'PUT_NAMESPACE', namespace: 'a' }, CLEAR];

it.each([
	['a list', COMMANDS],
	['JSON text', JSON.stringify(COMMANDS)],
	["the object that Amazon's API takes", { commands: COMMANDS }],
])('commands are taken as %s', (_title, raw) => {
	expect(collect(raw)).toEqual({ commands: COMMANDS, problems: [] });
});

describe('no commands are', () => {
	const LIST = 'must be a list of commands, such as';

	it.each<[unknown, string]>([
		['', 'it is empty'],
		['{', 'must be valid JSON'],
		['text', 'must be valid JSON'],
		['null', LIST],
		[5, LIST],
		[[], LIST],
		['[]', LIST],
		[{}, LIST],
		[{ commands: 'CLEAR' }, LIST],
		[PUT, LIST],
	])('%j: %s', (raw, rule) => {
		const { commands, problems } = collect(raw);
		expect(commands).toBeUndefined();
		expect(problems).toMatchObject([
			{ field: 'Commands', rule: expect.stringContaining(rule) as string },
		]);
	});
});

it('what the fields say is refused beside the commands, by its name', () => {
	expect(collect({ commands: [CLEAR], target: {}, attemptDeliveryUntil: '' }).problems).toEqual([
		expect.objectContaining({
			value: '"target, attemptDeliveryUntil"',
			rule: expect.stringContaining('must contain only "commands"') as string,
		}),
	]);
});

it.each<[string, unknown, string, string]>([
	['a text', 'CLEAR', '"CLEAR"', 'must have an object as command 2'],
	[
		'an unknown type',
		{ type: 'NOPE' },
		'"NOPE"',
		'needs a "type" in command 2 that is one of PUT_NAMESPACE, REMOVE_NAMESPACE, PUT_OBJECT, REMOVE_OBJECT, CLEAR',
	],
	[
		'an unknown member',
		{ ...CLEAR, more: 1 },
		'"more"',
		'must not have "more" in command 2, a CLEAR',
	],
	[
		'a broken name',
		{ ...REMOVE, key: ' ' },
		'" "',
		'has a wrong "key" in command 2: it must not be empty',
	],
	[
		'content as text',
		{ ...PUT, content: '{"text": "Hello"}' },
		String.raw`"{\"text\": \"Hello\"}"`,
		'has a wrong "content" in command 2: it must be a JSON object or a list of objects, such as {"text": "Hello"}',
	],
])('%s is refused, with its number: %j', (_title, command, value, rule) => {
	expect(collect([CLEAR, command])).toEqual({
		commands: undefined,
		problems: [{ field: 'Commands', path: 'commands[1]', value, rule }],
	});
});

it.each([
	['PUT_NAMESPACE', ['namespace']],
	['REMOVE_NAMESPACE', ['namespace']],
	['PUT_OBJECT', ['namespace', 'key', 'content']],
	['REMOVE_OBJECT', ['namespace', 'key']],
	['CLEAR', []],
])('%s needs %j', (type, members) => {
	expect(rulesOf([{ type }]).map((rule) => /wrong "(\w+)"/.exec(rule)?.[1])).toEqual(members);
});

it('all problems of several commands are listed', () => {
	const rules = rulesOf([{ type: 'PUT_OBJECT' }, { type: 'NOPE' }, { ...CLEAR, a: 1 }]);
	expect(rules.map((rule) => /command (\d)/.exec(rule)?.[1])).toEqual(['1', '1', '1', '2', '3']);
});
