import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './support/run.mts';

interface Step {
	uses?: string;
	run?: string;
}

interface Job {
	permissions?: Record<string, string>;
	uses?: string;
	needs?: string;
	environment?: string;
	steps?: Step[];
}

interface Workflow {
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

const FOLDER = join(ROOT, '.github', 'workflows');
const workflow = (name: string) => parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow;

const names = readdirSync(FOLDER);
const stepsOf = (name: string) =>
	Object.values(workflow(name).jobs).flatMap(({ steps = [] }) => steps);
const commandsOf = (name: string) => stepsOf(name).flatMap(({ run = [] }) => run);

describe.each(names)('%s', (name) => {
	test('may change nothing in the repository, unless a job says so', () => {
		expect([{}, { contents: 'read' }]).toContainEqual(workflow(name).permissions);
	});

	test('names each action by the commit that was looked at', () => {
		const actions = stepsOf(name).flatMap(({ uses = [] }) => uses);
		expect(
			actions.filter((action) => !/^[\w-]+(\/[\w-]+){1,2}@[0-9a-f]{40}$/.test(action)),
		).toEqual([]);
	});

	test('installs packages without running their scripts', () => {
		const installs = commandsOf(name).filter((command) => /^npm (ci|install)/.test(command));
		expect(installs.filter((command) => command !== 'npm ci --ignore-scripts')).toEqual([]);
	});
});

test('only the jobs that publish may do more than read', () => {
	const permitted = names.flatMap((name) =>
		Object.entries(workflow(name).jobs).flatMap(([job, { permissions = {} }]) =>
			Object.entries(permissions)
				.filter(([what, access]) => `${what} ${access}` !== 'contents read')
				.map(([what, access]) => `${name} ${job}: ${what} ${access}`),
		),
	);
	expect(permitted).toEqual([
		'publish.yml publish: id-token write',
		'publish.yml github: contents write',
	]);
});

describe('publishing', () => {
	const { jobs } = workflow('publish.yml');

	test('waits for the check of the release and for all tests', () => {
		expect(jobs['release']?.steps?.at(-1)?.run).toBe(
			'node scripts/release/checkRelease.mjs "$GITHUB_REF_NAME"',
		);
		expect(jobs['test']).toMatchObject({ needs: 'release', uses: './.github/workflows/ci.yml' });
		expect([jobs['pack']?.needs, jobs['publish']?.needs]).toEqual(['test', 'pack']);
	});

	test('waits for somebody who approves it', () => {
		expect(jobs['publish']?.environment).toBe('npm');
	});

	test('runs no code of the repository or of other packages in a job with a right', () => {
		const privileged = [jobs['publish'], jobs['github']].flatMap((job) => job?.steps ?? []);
		expect(privileged.flatMap(({ run = [] }) => run)).toEqual([
			'npm publish ./*.tgz --provenance --access public --ignore-scripts',
			'gh release create "$GITHUB_REF_NAME" ./*.tgz --verify-tag --notes-file notes.md',
		]);
		expect(privileged.filter(({ uses = '' }) => uses.startsWith('actions/checkout'))).toEqual([]);
	});
});
