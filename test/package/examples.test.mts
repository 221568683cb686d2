import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readJson, ROOT } from './tarball.mts';
import type { Workflow } from '../../scripts/n8n/rest/n8nTypes.mts';

const FOLDER = join(ROOT, 'examples');
const BUILT_IN = /^(n8n-nodes-base|@n8n\/n8n-nodes-langchain|n8n-nodes-alexa)\./;
const OURS = /^n8n-nodes-alexa\./;
/** What Alexa sends is signed: the trigger has no credential. */
const SENDING = /^n8n-nodes-alexa\.(?!alexaSkillTrigger$)/;

const files = readdirSync(FOLDER);
const names = files.map((file) => file.replace(/\.json$/, ''));
const docs = readFileSync(join(ROOT, 'docs/templates.md'), 'utf8');

const templates = names.map((name) => ({
	name,
	workflow: readJson<Workflow>(join(FOLDER, `${name}.json`)),
}));

const isNote = ({ type }: { type: string }) => type === 'n8n-nodes-base.stickyNote';

test('the folder contains templates and nothing else', () => {
	expect(files.filter((file) => !file.endsWith('.json'))).toEqual([]);
	expect(names.length).toBeGreaterThan(0);
});

describe.each(templates)('$name', ({ name, workflow }) => {
	const { nodes, settings } = workflow;

	it('has a note that says what to change', () => {
		const notes = nodes.filter(isNote).map(({ parameters }) => String(parameters.content));
		expect(notes).toEqual([expect.stringMatching(/Change/)]);
	});

	it('names each of its Alexa nodes in the note, or both', () => {
		const note = String(nodes.find(isNote)?.parameters.content);
		const alexa = nodes.filter(({ type }) => OURS.test(type)).map(({ name }) => name);
		const isNamed = note.includes('both Alexa nodes') || alexa.every((name) => note.includes(name));
		expect([alexa.length > 0, isNamed]).toEqual([true, true]);
	});

	it('has nodes that everyone has, and ours', () => {
		expect(nodes.filter(({ type }) => !BUILT_IN.test(type))).toEqual([]);
	});

	it('contains the names of credentials, and no ids', () => {
		const credentials = nodes.flatMap((node) => Object.values(node.credentials ?? {}));
		const sending = nodes.filter(({ type }) => SENDING.test(type));
		expect(credentials.length).toBeGreaterThanOrEqual(sending.length);
		expect(credentials.filter(({ id, name }) => id !== '' || name === '')).toEqual([]);
	});

	it('runs in the order of today, with nothing pinned', () => {
		expect([settings, workflow.pinData]).toEqual([{ executionOrder: 'v1' }, undefined]);
	});

	it('reaches the development stage', () => {
		const stages = nodes.filter(({ type }) => type.startsWith('n8n-nodes-alexa.alexaProactive'));
		expect(stages.every(({ parameters }) => parameters.stage === 'development')).toBe(true);
	});

	it('is run by a test in a real n8n', () => {
		expect(existsSync(join(ROOT, `test/e2e/examples/${name}.test.mts`))).toBe(true);
	});

	it('is shown in the docs', () => {
		expect(docs).toContain(`\n## ${workflow.name}\n`);
		expect(docs).toContain(`](images/templates/${name}.png)`);
		expect(docs).toContain(`](../examples/${name}.json)`);
	});
});

test('no two templates listen at the same path', () => {
	const paths = templates
		.flatMap(({ workflow }) => workflow.nodes)
		.filter(({ type }) => type === 'n8n-nodes-base.webhook')
		.map(({ parameters, webhookId }) => `${String(parameters.path)} ${String(webhookId)}`);
	expect(new Set(paths).size).toBe(paths.length);
});

test('no two templates have nodes of the same id', () => {
	const ids = templates.flatMap(({ workflow }) => workflow.nodes.map(({ id }) => id));
	expect(new Set(ids).size).toBe(ids.length);
});
