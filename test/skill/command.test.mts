import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { nextSteps } from '../../scripts/skill/nextSteps.mts';
import { readSkillFiles } from '../../scripts/skill/template.mts';
import { writeSkill } from '../../scripts/skill/writeSkill.mts';
import { testFolder } from '../scripts/support/folder.mts';
import { FILES } from './support/package.mts';

let folder: string;
beforeEach(async () => {
	folder = join(await testFolder(), 'alexa-skill');
});

const few = new Map([...FILES].slice(0, 3));

test('a new folder, or an empty one, gets all files', async () => {
	await writeSkill(folder, FILES);
	expect(readSkillFiles(folder)).toEqual(FILES);
	const empty = await testFolder();
	await writeSkill(empty, FILES);
	expect(readSkillFiles(empty)).toEqual(FILES);
});

test('a second run leaves nothing of the first, and keeps what the ASK CLI knows', async () => {
	await writeSkill(folder, FILES);
	mkdirSync(join(folder, '.ask'));
	writeFileSync(join(folder, '.ask', 'ask-states.json'), 'the skill id');
	await writeSkill(folder, few);
	expect(readSkillFiles(folder)).toEqual(few);
	expect(readFileSync(join(folder, '.ask', 'ask-states.json'), 'utf8')).toBe('the skill id');
});

test('a folder with something else is refused and left as it is', async () => {
	mkdirSync(folder);
	writeFileSync(join(folder, 'skill.json'), 'mine');
	await expect(writeSkill(folder, FILES)).rejects.toThrow(
		'contains something that this command has not written, so it is left as it is',
	);
	expect(readdirSync(folder)).toEqual(['skill.json']);
});

const OPTIONS = {
	endpoint: 'https://n8n.example.com/webhook/1234/alexa',
	certificate: 'Trusted',
	name: undefined,
	locales: ['de-DE', 'en-US'],
	folder: 'my skill',
};

test('the two commands and where to paste what are said', () => {
	const said = nextSteps(OPTIONS);
	expect(said).toContain('cd "my skill" && ask deploy --target skill-metadata\n');
	expect(said).toContain('ask smapi get-skill-credentials -s YOUR-SKILL-ID\n');
	expect(said).toContain('in 2 languages: de-DE, en-US');
	expect(said).toContain('into the credential Alexa LWA API');
	expect(said).not.toContain('no endpoint');
});

test.each([
	['--help', 0, /^Usage: npm run skill -- \[options\]/],
	['--nmae', 1, /^Unknown option '--nmae'[^]*Usage: npm run skill/],
])('%s ends with %i and the usage', (option, status, said) => {
	const main = fileURLToPath(new URL('../../scripts/skill/main.mts', import.meta.url));
	const ended = spawnSync(process.execPath, ['--import', 'tsx', main, option], {
		encoding: 'utf8',
	});
	expect(ended.status).toBe(status);
	expect(ended.stdout + ended.stderr).toMatch(said);
});
