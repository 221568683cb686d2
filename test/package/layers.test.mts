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
		['simulator/echo/a.ts', '../../scripts/run.mjs'],
		['scripts/a.mts', '../test/a.mts'],
		['nodes/shared/alexa/lib/a.ts', '../../n8n/operation'],
		['nodes/shared/alexa/lib/a.ts', '../../../../credentials/AlexaLwaApi.credentials'],
		['nodes/shared/alexa/lib/a.ts', '../../../AlexaDataStore/hints'],
		['nodes/shared/alexa/lib/a.ts', 'n8n-workflow'],
		['nodes/shared/n8n/http/a.ts', '../../../../credentials/AlexaLwaApi.credentials'],
		['nodes/AlexaSkillMessage/a.ts', '../AlexaProactiveEvent/sendEvents'],
		['nodes/AlexaSkillMessage/a.ts', '../../credentials/AlexaLwaApi.credentials'],
		['credentials/a.ts', '../nodes/AlexaDataStore/hints'],
		['credentials/a.ts', '../simulator/index.mts'],
	])('%s → %s', async (file, path) => {
		expect(await isRefused(file, imports(path))).toBe(true);
	});
});

describe('the lint refuses such a path however it is written', () => {
	test.each([
		"export { all } from '../nodes/shared/a';",
		"await import('../nodes/shared/a');",
		"require('../nodes/shared/a');",
		"export type All = import('../nodes/shared/a').All;",
		'new URL(`../nodes/shared/${name}.json`, import.meta.url);',
		"new URL('..', import.meta.url);",
	])('%s', async (text) => {
		expect(await isRefused('simulator/a.mts', text)).toBe(true);
	});
	test("require('n8n-workflow') in the core", async () => {
		expect(await isRefused('nodes/shared/alexa/lib/a.ts', "require('n8n-workflow');")).toBe(true);
	});
});

describe('the lint allows a path that leads down', () => {
	test.each([
		['simulator/echo/a.mts', '../../contract/a.json'],
		['simulator/echo/a.mts', '../state/a.mts'],
		['scripts/docs/a.mts', '../../nodes/shared/alexa/lib/time'],
		['nodes/AlexaSkillMessage/a.ts', '../shared/n8n/operation'],
		['nodes/shared/n8n/http/a.ts', 'n8n-workflow'],
		['test/core/a.mts', '../../nodes/shared/alexa/lib/time'],
	])('%s → %s', async (file, path) => {
		expect(await isRefused(file, imports(path))).toBe(false);
	});
	test('the name of a package of n8n, in a text of the core', async () => {
		const text = "export const name = 'n8n-nodes-alexa';";
		expect(await isRefused('nodes/shared/alexa/lib/a.ts', text)).toBe(false);
	});
});
