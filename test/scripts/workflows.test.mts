import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isUsableNode } from '../../scripts/lib/checkNodeVersion.mjs';
import { ROOT } from './support/run.mts';

interface Step {
	uses?: string;
	run?: string;
}

interface Job {
	permissions?: unknown;
	uses?: string;
	needs?: string;
	steps?: Step[];
}

interface Workflow {
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

const FOLDER = join(ROOT, '.github', 'workflows');
const read = <Content,>(file: string) => parse(readFileSync(file, 'utf8')) as Content;
const workflow = (name: string) => read<Workflow>(join(FOLDER, name));
const { scripts, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
	engines: { node: string };
};

const names = readdirSync(FOLDER);
const stepsOf = (name: string) =>
	Object.values(workflow(name).jobs).flatMap(({ steps = [] }) => steps);
const commandsOf = (name: string) => stepsOf(name).flatMap(({ run = [] }) => run);

describe.each(names)('%s', (name) => {
	test('may change nothing in the repository', () => {
		expect(workflow(name).permissions).toEqual({ contents: 'read' });
	});

	test('names each action by the commit that was looked at', () => {
		const actions = stepsOf(name).flatMap(({ uses = [] }) => uses);
		expect(
			actions.filter((action) => !/^[\w-]+(\/[\w-]+){1,2}@[0-9a-f]{40}$/.test(action)),
		).toEqual([]);
	});

	test('runs npm scripts that exist', () => {
		const used = commandsOf(name).flatMap(
			(command) => /^npm (?:run )?([\w:]+)/.exec(command)?.[1] ?? [],
		);
		const npmsOwn = ['ci', 'publish'];
		expect(used.filter((script) => !npmsOwn.includes(script) && !(script in scripts))).toEqual([]);
	});

	test('runs files that exist', () => {
		const files = commandsOf(name).flatMap(
			(command) => /^(?:node )?(\.?\w+\/\S+)/.exec(command)?.[1] ?? [],
		);
		expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
	});

	test('installs packages without running their scripts', () => {
		const installs = commandsOf(name).filter((command) => /^npm (ci|install)/.test(command));
		expect(installs.filter((command) => command !== 'npm ci --ignore-scripts')).toEqual([]);
	});
});

test('the oldest Node.js of package.json is the oldest that the tools accept', () => {
	const [, major = '', minor = ''] = /^>=(\d+)\.(\d+)$/.exec(engines.node) ?? [];
	expect([
		isUsableNode(`${major}.${minor}.0`),
		isUsableNode(`${major}.${Number(minor) - 1}.0`),
	]).toEqual([true, false]);
});

test('no job but the one that publishes may do more', () => {
	const permitted = names.flatMap((name) =>
		Object.entries(workflow(name).jobs).flatMap(([job, { permissions }]) =>
			permissions === undefined ? [] : `${name} ${job}`,
		),
	);
	expect(permitted).toEqual(['publish.yml publish']);
});

test('only what was checked as a release and passed all tests is published', () => {
	const { jobs } = workflow('publish.yml');
	expect(jobs['publish']?.needs).toBe('test');
	expect(jobs['test']).toEqual({ needs: 'release', uses: './.github/workflows/ci.yml' });
	expect(jobs['release']?.steps?.at(-1)?.run).toBe(
		'node scripts/release/checkRelease.mjs "$GITHUB_REF_NAME"',
	);
});
