import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isUsableNode } from '../../scripts/lib/checkNodeVersion.mjs';
import { ROOT } from './support/run.mts';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}

interface Job {
	uses?: string;
	needs?: string;
	permissions?: Record<string, string>;
	'timeout-minutes'?: number;
	strategy?: { matrix: { node: number[] } };
	steps?: Step[];
}

interface Workflow {
	on: Record<string, unknown>;
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

	test('has a time limit for each job that runs here', () => {
		const jobs = Object.values(workflow(name).jobs).filter(({ uses }) => uses === undefined);
		expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
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

test('the fast part runs on each supported major of Node.js', () => {
	const { strategy } = workflow('ci.yml').jobs['fast'] ?? {};
	expect(strategy?.matrix.node).toEqual([20, 22, 24]);
});

test('the oldest Node.js of package.json is the oldest that the tools accept', () => {
	const [, major = '', minor = ''] = /^>=(\d+)\.(\d+)$/.exec(engines.node) ?? [];
	expect([
		isUsableNode(`${major}.${minor}.0`),
		isUsableNode(`${major}.${Number(minor) - 1}.0`),
	]).toEqual([true, false]);
});

test('every push and pull request is tested whole', () => {
	const { on, jobs } = workflow('ci.yml');
	expect(Object.keys(on)).toEqual(expect.arrayContaining(['push', 'pull_request']));
	expect(jobs['whole']?.steps?.map(({ run }) => run)).toContain('.ci/run');
});

test('the saved installs of n8n are those of the lock files', () => {
	const cache = stepsOf('ci.yml').find(({ uses }) => uses?.startsWith('actions/cache/restore@'));
	expect(cache?.with).toEqual({
		path: '~/.cache/n8n-nodes-alexa',
		key: expect.stringContaining(
			"hashFiles('scripts/n8n/install/locks/n8n/*/package-lock.json')",
		) as string,
	});
});

describe('publish.yml', () => {
	const { on, jobs } = workflow('publish.yml');

	test('runs for a tag of a version only', () => {
		expect(on).toEqual({ push: { tags: ['v*'] } });
	});

	test('publishes what was checked as a release and passed all tests', () => {
		expect(jobs['publish']?.needs).toBe('test');
		expect(jobs['test']).toEqual({ needs: 'release', uses: './.github/workflows/ci.yml' });
		expect(jobs['release']?.steps?.at(-1)?.run).toBe(
			'node scripts/release/checkRelease.mjs "$GITHUB_REF_NAME"',
		);
	});

	test('states where the package was built', () => {
		expect(jobs['publish']?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
		expect(jobs['publish']?.steps?.at(-1)?.run).toBe('npm publish --provenance --access public');
	});
});

test('no other workflow or job may speak in the name of this repository', () => {
	const permitted = names.flatMap((name) =>
		Object.entries(workflow(name).jobs).flatMap(([job, { permissions }]) =>
			permissions === undefined ? [] : `${name} ${job}`,
		),
	);
	expect(permitted).toEqual(['publish.yml publish']);
});

test('the newest n8n is tried each week and by hand', () => {
	const { on } = workflow('newest-n8n.yml');
	expect(on).toMatchObject({
		schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \d$/) as string }],
		workflow_dispatch: {},
	});
	expect(commandsOf('newest-n8n.yml')).toContain('npm run test:newest');
});

test('dependabot looks after packages and actions', () => {
	const { updates } = read<{ updates: Array<Record<string, string>> }>(
		join(ROOT, '.github', 'dependabot.yml'),
	);
	expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});
