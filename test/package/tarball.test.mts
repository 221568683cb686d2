import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { packAndUnpack, readJson, type Tarball } from './tarball.mts';

interface Manifest {
	name: string;
	dependencies?: object;
	peerDependencies?: Record<string, string>;
	overrides?: object;
	n8n: { nodes: string[]; credentials: string[] };
}

let tarball: Tarball;
let manifest: Manifest;
beforeAll(() => {
	tarball = packAndUnpack();
	manifest = readJson<Manifest>(join(tarball.folder, 'package.json'));
});

test('it depends on nothing but n8n-workflow, which n8n brings', () => {
	expect(manifest.dependencies ?? {}).toEqual({});
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	expect(manifest.overrides).toBeUndefined();
});

test('it contains the built package and nothing else', () => {
	const others = tarball.files.filter((file) => !file.startsWith('dist/'));
	expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
	expect(
		tarball.files.filter((file) => !/\.(js|json|svg)$/.test(file) && file.startsWith('dist/')),
	).toEqual([]);
});

test('it is smaller than 150 kB', () => {
	expect(tarball.bytes).toBeLessThan(150_000);
});

test('what package.json names is there, with its codex', () => {
	for (const path of [...manifest.n8n.nodes, ...manifest.n8n.credentials])
		expect(tarball.files).toContain(path);
	for (const node of manifest.n8n.nodes)
		expect(tarball.files).toContain(node.replace(/\.js$/, '.json'));
});

test('it has both icons, and the output schemas where n8n looks for them, and no others', () => {
	const resources = [...EVENTS.map(({ resource }) => resource), 'custom'];
	const operations = ['send', 'update', 'preview', 'checkSetup'];
	const schemas = [
		...resources.flatMap((resource) =>
			operations.map(
				(operation) => `AlexaProactiveEvent/__schema__/v1.0.0/${resource}/${operation}`,
			),
		),
		...[
			'commands/run',
			'delivery/cancel',
			'delivery/getUndelivered',
			'device/clear',
			'namespace/create',
			'namespace/delete',
			'object/delete',
			'object/upsert',
			'setup/check',
		].map((path) => `AlexaDataStore/__schema__/v1.0.0/${path}`),
		'AlexaSkillMessage/__schema__/v1.0.0/send',
		'AlexaSkillMessage/__schema__/v1.0.0/checkSetup',
		'AlexaSkillTrigger/__schema__/v1.1.0',
	].map((path) => `dist/nodes/${path}.json`);
	const others = tarball.files.filter((file) => /\.svg$|__schema__/.test(file));
	expect(others).toEqual(['dist/icons/alexa.dark.svg', 'dist/icons/alexa.svg', ...schemas].sort());
});

test('it imports n8n-workflow, luxon and node:crypto only', () => {
	const imported = tarball.files
		.filter((file) => file.endsWith('.js'))
		.flatMap((file) => [
			...readFileSync(join(tarball.folder, file), 'utf8').matchAll(/require\("([^"]+)"\)/g),
		])
		.flatMap(([, name]) => (name && !name.startsWith('.') ? [name] : []));
	expect([...new Set(imported)].sort()).toEqual(['luxon', 'n8n-workflow', 'node:crypto']);
});
