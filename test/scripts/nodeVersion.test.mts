import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isUsableNode } from '../../scripts/lib/checkNodeVersion.mjs';
import { ROOT, run } from './support/run.mts';

test.each([
	['20.19.0', true],
	['22.12.0', true],
	['24.0.0', true],
	['20.18.3', false],
	['21.7.3', false],
	['22.11.0', false],
	['23.4.0', false],
])('Node.js %s: usable %s', (version, usable) => {
	expect(isUsableNode(version)).toBe(usable);
});

const bootstrap = (args: string[], preload: string[] = []) =>
	run(process.execPath, [...preload, 'scripts/run.mjs', ...args], process.env);

const pretence =
	"Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })";

test('on Node.js 18 every command says in one sentence what to do', async () => {
	const preload = `data:text/javascript,${encodeURIComponent(pretence)}`;
	expect(await bootstrap(['demo/main.mts'], ['--import', preload])).toEqual({
		code: 1,
		stdout: '',
		stderr:
			'Node.js 20.19, 22.12 or 24, or newer (not 21 or 23), is needed and this is 18.20.8: install a current one from https://nodejs.org and start again.\n',
	});
});

const { engines, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
	engines: { node: string };
	scripts: Record<string, string>;
};

test('the oldest Node.js of package.json is the oldest that the tools accept', () => {
	expect(engines.node).toBe('>=20.19');
});

test('every command that runs a script checks the version first', () => {
	const commands = Object.values(scripts).filter((command) => command.includes('.mts'));
	expect(commands.length).toBeGreaterThan(5);
	for (const command of commands) expect(command).toMatch(/^node scripts\/run\.mjs \S+\.mts/);
});
