import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../scripts/lib/runCommand.mts';
import { temporaryFolder, type TemporaryFolder } from '../../scripts/lib/temporaryFolder.mts';
import { readSkillFiles } from '../../scripts/skill/template.mts';
import { startSmapi, type Smapi } from '../../simulator/smapi/smapi.mts';
import { ACCOUNT, configuredAsk, failureOf, type Ask } from './support/ask.mts';

const RUN = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));
const DEPLOY = ['deploy', '--target', 'skill-metadata'];

let temporary: TemporaryFolder;
let smapi: Smapi;
let ask: Ask;
let folder: string;

beforeAll(async () => {
	temporary = temporaryFolder();
	folder = join(temporary.path, 'alexa-skill');
	smapi = await startSmapi(ACCOUNT);
	ask = await configuredAsk(join(temporary.path, 'home'), smapi.url);
});
afterAll(async () => {
	await smapi?.close();
	await temporary?.remove();
});

const writeSkill = (...options: string[]) =>
	runCommand(process.execPath, [RUN, 'skill/main.mts', '--folder', folder, ...options], {
		quiet: true,
	});

/** What has arrived, by the paths of the folder. */
const arrived = () =>
	new Map(
		[...(smapi.imports.at(-1)?.files ?? [])]
			.map(([path, content]) => [`skill-package/${path}`, content.toString('utf8')] as const)
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);

const written = () => {
	const files = readSkillFiles(folder);
	files.delete('ask-resources.json');
	return files;
};

test('the two commands create the skill from exactly the files of the folder, and show its client id and secret', async () => {
	const options = [
		'--endpoint',
		'https://n8n.example.org/webhook/1234/alexa',
		'--name',
		'My House',
	];
	const said = await writeSkill(...options, '--locales', 'en-US,de-DE');
	expect(said).toContain(`cd ${folder} && ask ${DEPLOY.join(' ')}`);
	const before = written();
	const deployed = await ask(folder, ...DEPLOY);
	expect(arrived()).toEqual(before);
	const skillId = smapi.imports.at(-1)?.skillId ?? '';
	expect(deployed).toContain(`Skill ID: ${skillId}`);
	expect(smapi.calls).toEqual([
		'POST /v1/skills/uploads',
		expect.stringMatching(/^PUT \/upload\//),
		'POST /v1/skills/imports',
		expect.stringMatching(/^GET \/v1\/skills\/imports\//),
	]);
	const credentials = await ask(folder, 'smapi', 'get-skill-credentials', '-s', skillId);
	expect(JSON.parse(credentials)).toEqual({
		skillMessagingCredentials: {
			clientId: expect.stringMatching(/^amzn1\.application-oa2-client\./),
			clientSecret: expect.any(String),
		},
	});
	expect(smapi.calls.slice(4)).toEqual([`GET /v1/skills/${skillId}/credentials`]);
});

test('written again with all languages, it changes the same skill', async () => {
	const skillId = smapi.imports.at(-1)?.skillId;
	await writeSkill();
	const before = written();
	await ask(folder, ...DEPLOY);
	expect(arrived()).toEqual(before);
	expect(smapi.imports).toHaveLength(2);
	expect(smapi.imports.at(-1)?.skillId).toBe(skillId);
});

test('a package without the model of a language is refused, and the tool says which', async () => {
	rmSync(join(folder, 'skill-package', 'interactionModels', 'custom', 'it-IT.json'));
	expect(await failureOf(ask(folder, ...DEPLOY))).toContain('custom/it-IT.json is missing');
});
