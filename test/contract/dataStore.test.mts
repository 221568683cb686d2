import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectCommands } from '../../nodes/shared/alexa/dataStore/commandList.ts';
import {
	commandsBody,
	type DataStoreCommand,
	type DataStoreTarget,
} from '../../nodes/shared/alexa/dataStore/commands.ts';
import { collectTile, TILE } from '../../nodes/shared/alexa/dataStore/messageTile.ts';
import { Problems } from '../../nodes/shared/alexa/input/problem.ts';
import { contractErrors, readJsonFile } from './support/schemas.mts';

const errorsOf = (body: unknown) => contractErrors('dataStore/DataStoreCommandsRequest.json', body);

const collect = (raw: unknown) => {
	const problems = new Problems();
	return { commands: collectCommands(raw, problems), problems: problems.list };
};

const tile = collectTile(
	{
		title: 'Garage',
		text: 'Open',
		more: { rows: { row: [{ label: 'a', value: 'b' }] }, color: '#ffffff' },
	},
	new Problems(),
);

const COMMANDS: Array<[string, DataStoreCommand]> = [
	['a message tile', { type: 'PUT_OBJECT', ...TILE, content: tile ?? {} }],
	['an object', { type: 'PUT_OBJECT', namespace: 'a', key: 'b', content: { n: 1, x: null } }],
	['a list', { type: 'PUT_OBJECT', namespace: 'a', key: 'b', content: [{ text: 'Milk' }] }],
	['the deletion of an object', { type: 'REMOVE_OBJECT', namespace: 'a', key: 'b' }],
	['a new namespace', { type: 'PUT_NAMESPACE', namespace: 'a' }],
	['the deletion of a namespace', { type: 'REMOVE_NAMESPACE', namespace: 'a' }],
	['a cleared device', { type: 'CLEAR' }],
];

const TARGETS: Array<[string, DataStoreTarget]> = [
	['a user', { type: 'USER', id: 'amzn1.ask.account.EXAMPLE' }],
	['a device', { type: 'DEVICES', items: ['one'] }],
	['two devices', { type: 'DEVICES', items: ['one', 'two'] }],
];

describe.each(TARGETS)('for %s', (_title, target) => {
	describe.each([[undefined], [60_000], [86_400_000]])('kept trying for %s ms', (keepTryingMs) => {
		it.each(COMMANDS)('%s is what the contract wants', (_command, command) => {
			const body = commandsBody({ commands: [command], target, keepTryingMs }, Date.now());
			expect(errorsOf(JSON.parse(JSON.stringify(body)))).toEqual([]);
		});
	});
});

const EXAMPLES = readdirSync(
	new URL('../../contract/dataStore/examples/requests/', import.meta.url),
);

interface Example {
	commands: Array<Record<string, unknown>>;
	target: unknown;
}

const example = (name: string) => readJsonFile<Example>(`dataStore/examples/requests/${name}`);

describe.each(EXAMPLES)('the commands of %s', (name) => {
	const { commands, target } = example(name);

	it('are taken', () => {
		expect(collect(commands)).toEqual({ commands, problems: [] });
	});

	const variants = commands.flatMap((command, index) => {
		const changed = (change: (command: Record<string, unknown>) => void) => {
			const copy = structuredClone(commands);
			change(copy[index] as Record<string, unknown>);
			return copy;
		};
		const wrong = (member: string, values: unknown[]) =>
			member in command
				? values.map((value): [string, unknown] => [
						`command ${index + 1} with ${member} ${JSON.stringify(value)}`,
						changed((each) => (each[member] = value)),
					])
				: [];
		return [
			...Object.keys(command).map((member): [string, unknown] => [
				`command ${index + 1} without ${member}`,
				changed((each) => delete each[member]),
			]),
			...wrong('type', ['PURGE_OBJECTS', 'put_object', 1]),
			...wrong('namespace', ['', '  ', null, {}]),
			...wrong('key', ['', '  ', null, []]),
			...wrong('content', ['text', 1, true, null, ['text']]),
			[`command ${index + 1} with another member`, changed((each) => (each.more = 1))] as [
				string,
				unknown,
			],
		];
	});

	it.each(variants)('are refused as the contract refuses them: %s', (_title, changed) => {
		expect(errorsOf({ commands: changed, target })).not.toEqual([]);
		const { commands: taken, problems } = collect(changed);
		expect(taken).toBeUndefined();
		expect(problems).toEqual([expect.objectContaining({ field: 'Commands' })]);
	});
});
