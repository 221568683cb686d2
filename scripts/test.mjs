import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './lib/ensureDependencies.mjs';
import { seconds } from './lib/progress.mjs';
import { CommandError } from './lib/runCommand.mjs';
import { testSteps } from './test/steps.mjs';

const INTERRUPTED = 130;
const cwd = fileURLToPath(new URL('..', import.meta.url));
const reportFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-alexa-test-'));
process.once('exit', () => rmSync(reportFolder, { recursive: true, force: true }));

try {
	await ensureDependencies(cwd);
} catch (error) {
	console.error(error.message);
	process.exit(error.signal ? INTERRUPTED : 1);
}

const rows = [];
let exitCode = 0;
for (const { title, run } of testSteps({
	fast: process.argv.includes('--fast'),
	cwd,
	reportFolder,
})) {
	if (exitCode !== 0) {
		rows.push({ title, result: 'not run', duration: '', passed: 0, failed: 0 });
		continue;
	}
	console.log(`\n=== ${title} ===`);
	const startedMs = performance.now();
	try {
		const counts = await run();
		rows.push({ title, result: 'passed', duration: seconds(startedMs), ...counts });
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		console.error(error.message);
		exitCode = error.signal ? INTERRUPTED : 1;
		const result = error.signal ? 'interrupted' : 'failed';
		const counts = error.counts ?? { passed: 0, failed: 1 };
		rows.push({ title, result, duration: seconds(startedMs), ...counts });
	}
	console.log(`--- ${title}: ${rows.at(-1).result} in ${rows.at(-1).duration}`);
}

console.log();
for (const { title, result, duration, passed, failed } of rows) {
	const counts = result === 'not run' ? '' : `${passed} passed, ${failed} failed`;
	console.log(
		`${title.padEnd(12)} ${result.padEnd(12)} ${duration.padStart(9)}  ${counts}`.trimEnd(),
	);
}
const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = exitCode;
