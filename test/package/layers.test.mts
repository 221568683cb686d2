import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { ROOT } from './tarball.mts';

const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: 'eslint.tools.config.mjs' });

async function isRefused(file: string, text: string): Promise<boolean> {
	const [result] = await eslint.lintText(`${text}\n`, { filePath: file });
	return result!.messages.some(({ ruleId }) => ruleId === 'package/layers');
}

const imports = (path: string) => `import * as all from '${path}'; export { all };`;

describe('the lint refuses a path that leads up', () => {
	test.each([
		['simulator/a.mts', '../nodes/shared/alexa/lib/time'],
		['scripts/a.mts', '../test/a.mts'],
		['nodes/shared/alexa/lib/a.ts', '../../n8n/operation'],
		['nodes/shared/alexa/lib/a.ts', 'n8n-workflow'],
		['nodes/shared/n8n/http/a.ts', '../../../../credentials/AlexaLwaApi.credentials'],
		['nodes/AlexaSkillMessage/a.ts', '../AlexaProactiveEvent/sendEvents'],
		['credentials/a.ts', '../nodes/AlexaDataStore/hints'],
	])('%s → %s', async (file, path) => {
		expect(await isRefused(file, imports(path))).toBe(true);
	});
});

describe('the lint refuses such a path however it is written', () => {
	test.each([
		"await import('../nodes/shared/a');",
		'new URL(`../nodes/shared/${name}.json`, import.meta.url);',
		"new URL('..', import.meta.url);",
	])('%s', async (text) => {
		expect(await isRefused('simulator/a.mts', text)).toBe(true);
	});
	test("require('n8n-workflow') in the core", async () => {
		expect(await isRefused('nodes/shared/alexa/lib/a.ts', "require('n8n-workflow');")).toBe(true);
	});
});

// What else it must allow, the lint of this repository finds.
test('the lint allows a path that leads down', async () => {
	expect(await isRefused('simulator/echo/a.mts', imports('../../contract/a.json'))).toBe(false);
});

test('the lint allows the name of a package of n8n in a text of the core', async () => {
	const text = "export const name = 'n8n-nodes-alexa';";
	expect(await isRefused('nodes/shared/alexa/lib/a.ts', text)).toBe(false);
});
