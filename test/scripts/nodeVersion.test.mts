import { describe, expect, test } from 'vitest';
import { isUsableNode } from '../../scripts/lib/checkNodeVersion.mjs';
import { run } from './support/run.mts';

test.each([
	['20.19.0', true],
	['20.20.2', true],
	['22.12.0', true],
	['24.0.0', true],
	['25.1.0', true],
	['26.0.0', true],
	['14.21.3', false],
	['18.20.8', false],
	['20.18.3', false],
	['21.7.3', false],
	['22.11.0', false],
	['23.4.0', false],
])('Node.js %s: usable %s', (version, usable) => {
	expect(isUsableNode(version)).toBe(usable);
});

describe.each(['scripts/start.mjs', 'scripts/test.mjs'])('%s on Node.js 18', (script) => {
	const pretence =
		"Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })";

	test('says in one sentence what to do', async () => {
		const preload = `data:text/javascript,${encodeURIComponent(pretence)}`;
		const { code, stdout, stderr } = await run(
			process.execPath,
			['--import', preload, script],
			process.env,
		);
		expect({ code, stdout, stderr }).toEqual({
			code: 1,
			stdout: '',
			stderr:
				'Node.js 20.19, 22.12, 24 or newer is needed and this is 18.20.8: install a current one from https://nodejs.org and start again.\n',
		});
	});
});

test('scripts/test.mjs says which options it knows', async () => {
	const { code, stderr } = await run(process.execPath, ['scripts/test.mjs', '--slow'], process.env);
	expect([code, stderr]).toEqual([
		1,
		'"--slow" is unknown here: use --fast, --newest or nothing.\n',
	]);
});
