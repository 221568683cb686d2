import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { event, message, unicast, useAmazon, users } from './support/amazon.mts';
import { distJson, proactiveEvent } from './support/engine.mts';
import { run, type RunNode } from './support/run.mts';

const { credential } = useAmazon();

interface OutputSchema {
	properties: Record<string, { examples?: string[] }>;
}

const read = (path: string) => distJson(`nodes/${path}`) as OutputSchema;

const CASES: Array<[title: string, path: string, node: RunNode]> = [
	[
		'send',
		'AlexaProactiveEvent/__schema__/v1.0.0/send.json',
		unicast({ options: { includeRequest: true } }),
	],
	[
		'update',
		'AlexaProactiveEvent/__schema__/v1.0.0/update.json',
		event({
			operation: 'update',
			referenceIdFrom: 'key',
			referenceKey: 'a',
			options: { includeRequest: true },
		}),
	],
	[
		'preview',
		'AlexaProactiveEvent/__schema__/v1.0.0/preview.json',
		event({ operation: 'preview' }),
	],
	[
		'preview with problems',
		'AlexaProactiveEvent/__schema__/v1.0.0/preview.json',
		event({ operation: 'preview', creatorName: '' }),
	],
	[
		'check of the events',
		'AlexaProactiveEvent/__schema__/v1.0.0/checkSetup.json',
		event({ operation: 'checkSetup' }),
	],
	[
		'check of the messages',
		'AlexaSkillMessage/__schema__/v1.0.0/checkSetup.json',
		message({ operation: 'checkSetup' }),
	],
	[
		'message',
		'AlexaSkillMessage/__schema__/v1.0.0/send.json',
		message({ options: { includeRequest: true } }),
	],
];

test.each(CASES)(
	'the output of %s is what its schema tells the editor',
	async (_title, path, node) => {
		const { properties } = read(path);
		const { output } = await run({ store: credential(), items: users(1), nodes: [node] });
		const validate = new Ajv().compile({ type: 'object', properties, additionalProperties: false });
		validate(output()[0]?.json);
		expect(validate.errors).toBeNull();
	},
);

test.each<[string, RunNode[]]>([
	[
		'AlexaProactiveEvent',
		[event({ operation: 'checkSetup' }), event({ operation: 'checkSetup', stage: 'live' })],
	],
	['AlexaSkillMessage', [message({ operation: 'checkSetup' })]],
])('the schema of %s knows all checks', async (path, nodes) => {
	const checks = new Set<unknown>();
	for (const node of nodes) {
		const { output } = await run({ store: credential(), nodes: [node] });
		for (const { json } of output()) checks.add(json.check);
	}
	const { examples } = read(`${path}/__schema__/v1.0.0/checkSetup.json`).properties.check ?? {};
	expect([...checks].sort()).toEqual([...(examples ?? [])].sort());
});

test('the schema knows all events', () => {
	const names = proactiveEvent.description.properties
		.find(({ name }) => name === 'event')
		?.options?.flatMap((option) => ('value' in option ? [String(option.value)] : []));
	const { examples } =
		read('AlexaProactiveEvent/__schema__/v1.0.0/send.json').properties.event ?? {};
	expect([...(examples ?? []), 'custom'].sort()).toEqual(names?.sort());
});
