import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { packAndUnpack, ROOT } from './tarball.mts';

/** In a process of its own: n8n's lint rules behave otherwise where NODE_ENV is "test", as it is here. */
function scan(folder: string, leg: 'source' | 'tarball'): unknown {
	const env: NodeJS.ProcessEnv = { ...process.env };
	delete env.NODE_ENV;
	const script = fileURLToPath(new URL('./scan.mjs', import.meta.url));
	const output = execFileSync(process.execPath, [script, folder, leg], {
		cwd: ROOT,
		env,
		encoding: 'utf8',
	});
	return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

test('the scanner finds neither errors nor warnings in the source', () => {
	expect(scan(ROOT, 'source')).toEqual({ passed: true });
});

test('the scanner finds neither errors nor warnings in the tarball', () => {
	expect(scan(packAndUnpack().folder, 'tarball')).toEqual({ passed: true });
});
