import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { FILES } from './repositoryFiles.mts';
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

test('it holds the built package and nothing else', () => {
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
	const schemas = FILES.filter((path) => path.includes('/__schema__/')).map(
		(path) => `dist/${path}`,
	);
	expect(schemas.length).toBeGreaterThan(0);
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
