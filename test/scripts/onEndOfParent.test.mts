import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitFor } from '../../scripts/n8n/waitFor.mts';
import { testFolder } from './support/folder.mts';
import { start } from './support/run.mts';

const MODULE = new URL('../../scripts/lib/onEndOfParent.mjs', import.meta.url).href;

/** Writes a file when its parent has gone. */
const child = (file: string) => `
	const { onEndOfParent } = await import(${JSON.stringify(MODULE)});
	const { writeFileSync } = await import('node:fs');
	onEndOfParent(() => { writeFileSync(${JSON.stringify(file)}, ''); process.exit(); });
	setTimeout(() => {}, 20_000);
	console.log('watching');
`;

const parent = (file: string) => `
	const { spawn } = await import('node:child_process');
	const args = ['--input-type=module', '--eval', ${JSON.stringify(child(file))}];
	spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'ignore'] });
`;

test('a process learns that the one which started it was killed', async () => {
	const file = join(await testFolder(), 'noticed');
	const args = ['--input-type=module', '--eval', parent(file)];
	const running = start(process.execPath, args, process.env);
	await running.printed('watching');
	expect(existsSync(file)).toBe(false);
	process.kill(running.pid, 'SIGKILL');
	await waitFor(async () => existsSync(file), { what: 'nothing was noticed', timeoutMs: 10_000 });
});
