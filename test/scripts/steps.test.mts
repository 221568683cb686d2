import { expect, test } from 'vitest';
import { testSteps } from '../../scripts/test/steps.mjs';
import { testFolder } from './support/folder.mts';
import { ROOT } from './support/run.mts';

const stepsOf = async (selection: 'all' | 'fast' | 'newest', versions: string[]) =>
	testSteps({ selection, versions, cwd: ROOT, reportFolder: await testFolder() });

const titlesOf = async (...args: Parameters<typeof stepsOf>) =>
	(await stepsOf(...args)).map(({ title }) => title);

test('npm test runs every level, with each n8n', async () => {
	const titles = await titlesOf('all', ['2.0.0', '1.0.0']);
	expect(titles).toEqual([
		'Build',
		'Type check',
		'Core',
		'Core, foreign time settings',
		'Contract',
		'Stand-in',
		'Engine',
		'Engine, foreign time settings',
		'Receiving',
		'Receiving, foreign time settings',
		'Leaks',
		'Faults',
		'Hostile input',
		'Scripts',
		'Lint',
		'Package',
		'Benchmark',
		'Simulated Echo in Chromium',
		'Install n8n 2.0.0',
		'Real n8n 2.0.0',
		'Install n8n 1.0.0',
		'Real n8n 1.0.0',
		'npm start',
		'Editor in Chromium',
	]);
});

test('the fast part has no n8n in it', async () => {
	const titles = await titlesOf('fast', ['2.0.0']);
	expect(titles).toEqual([
		'Build',
		'Type check',
		'Core',
		'Core, foreign time settings',
		'Contract',
		'Stand-in',
		'Engine',
		'Engine, foreign time settings',
		'Receiving',
		'Receiving, foreign time settings',
		'Leaks',
		'Faults',
		'Hostile input',
		'Scripts',
	]);
});

test('the newest n8n is tried with the build alone', async () => {
	expect(await titlesOf('newest', ['9.9.9'])).toEqual([
		'Build',
		'Install n8n 9.9.9',
		'Real n8n 9.9.9',
	]);
});

test('only what needs a step that failed is left out', async () => {
	const steps = await stepsOf('all', ['2.0.0', '1.0.0']);
	const after = Object.fromEntries(steps.map(({ title, after }) => [title, after]));
	expect(after).toMatchObject({
		Build: [],
		Core: ['Build'],
		'Install n8n 1.0.0': ['Build'],
		'Real n8n 1.0.0': ['Build', 'Install n8n 1.0.0'],
		'npm start': ['Build', 'Install n8n 2.0.0'],
		'Editor in Chromium': ['Build', 'Install n8n 2.0.0', 'Install n8n 1.0.0'],
	});
});
