import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { event, message, unicast, useAmazon, users } from './support/amazon.mts';
import { distJson, proactiveEvent } from './support/engine.mts';
import { run, type RunNode } from './support/run.mts';

const { credential } = useAmazon();

interface OutputSchema {
	properties: Record<string, { examples?: string[] }>;
}

const read = (path: string) => distJson(`nodes/${path}`) as OutputSchema;

const MESSAGE_ALERT = 'AlexaProactiveEvent/__schema__/v1.0.0/messageAlert';

const CASES: Array<[title: string, path: string, node: RunNode]> = [
	['send', `${MESSAGE_ALERT}/send.json`, unicast()],
	['update', `${MESSAGE_ALERT}/update.json`, event({ operation: 'update', referenceKey: 'a' })],
	['preview', `${MESSAGE_ALERT}/preview.json`, event({ operation: 'preview' })],
	[
		'preview with problems',
		`${MESSAGE_ALERT}/preview.json`,
		event({ operation: 'preview', creatorName: '' }),
	],
	['check of the events', `${MESSAGE_ALERT}/checkSetup.json`, event({ operation: 'checkSetup' })],
	[
		'check of the messages',
		'AlexaSkillMessage/__schema__/v1.0.0/checkSetup.json',
		message({ operation: 'checkSetup' }),
	],
	['message', 'AlexaSkillMessage/__schema__/v1.0.0/send.json', message()],
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
		MESSAGE_ALERT,
		[event({ operation: 'checkSetup' }), event({ operation: 'checkSetup', stage: 'live' })],
	],
	['AlexaSkillMessage/__schema__/v1.0.0', [message({ operation: 'checkSetup' })]],
])('the schema of %s knows all checks', async (path, nodes) => {
	const checks = new Set<unknown>();
	for (const node of nodes) {
		const { output } = await run({ store: credential(), nodes: [node] });
		for (const { json } of output()) checks.add(json.check);
	}
	const { examples } = read(`${path}/checkSetup.json`).properties.check ?? {};
	expect([...checks].sort()).toEqual([...(examples ?? [])].sort());
});

test('each resource has the schemas of its operations, and they know all events', () => {
	const [resource, operation] = ['resource', 'operation'].map((name) =>
		proactiveEvent.description.properties
			.find((property) => property.name === name)
			?.options?.map((option) => ('value' in option ? String(option.value) : '')),
	);
	for (const path of resource ?? [])
		for (const file of operation ?? [])
			expect(read(`AlexaProactiveEvent/__schema__/v1.0.0/${path}/${file}.json`)).toBeDefined();
	const { examples } = read(`${MESSAGE_ALERT}/send.json`).properties.event ?? {};
	expect(examples).toEqual(EVENTS.map(({ name }) => name));
});
