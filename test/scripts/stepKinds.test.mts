import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vitestProject } from '../../scripts/test/stepKinds.mjs';
import { testFolder } from './support/folder.mts';

/** In the place of vitest; its report has as many tests as the variable says. */
const STUB = `
import { writeFileSync } from 'node:fs';
const [, file] = process.argv.find((arg) => arg.startsWith('--outputFile')).split('=');
const counts = { numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
writeFileSync(file, JSON.stringify({ numPassedTests: Number(process.env.COUNT), ...counts }));
`;

test('the tests of a project get the variables of their step', async () => {
	const cwd = await testFolder();
	const folder = join(cwd, 'node_modules', 'vitest');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'vitest.mjs'), STUB);
	const step = vitestProject({
		project: 'engine',
		title: 'Engine',
		cwd,
		reportFolder: cwd,
		env: { COUNT: '7' },
	});
	expect(await step.run()).toEqual({ passed: 7, failed: 0, skipped: 0 });
});
