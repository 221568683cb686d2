import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodeType } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { FAILURE_CODES } from '../../nodes/shared/alexa/failure.ts';
import { README_PATH, readmeWithTables } from '../../scripts/docs/readme.mts';
import { credentialType, proactiveEvent, skillMessage } from '../engine/support/engine.mts';
import { readJson, ROOT } from './tarball.mts';

const readme = readFileSync(README_PATH, 'utf8');

/** Where each command of the README is run, so that none is shown that nobody has tried. */
const COMMANDS: Readonly<Record<string, string>> = {
	'npm start': 'e2e: it is run with --once',
	'npm test': 'this',
	'npm run build': 'first step of npm test',
	'npm run lint': 'a step of npm test',
	'npm run test:fast': 'the same steps as npm test, fewer of them',
	'npm run simulator': 'test/simulator',
};

const shellCommands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
	(block ?? '').trim().split('\n'),
);

test.each(shellCommands)('%s is run somewhere', (command) => {
	expect(Object.keys(COMMANDS)).toContain(command);
});

test.each(shellCommands)('%s exists', (command) => {
	const { scripts } = readJson<{ scripts: Record<string, string> }>(join(ROOT, 'package.json'));
	expect(Object.keys(scripts)).toContain(command.replace(/^npm (run )?/, ''));
});

test('the event tables are as the events are defined', () => {
	expect(readmeWithTables()).toBe(readme);
});

test.each(FAILURE_CODES)('%s is explained', (code) => {
	expect(readme).toContain(`| \`${code}\` |`);
});

const fieldsOf = ({ description }: INodeType) =>
	description.properties.filter(({ type, name }) => type !== 'notice' && name !== 'operation');

const named = (properties: INodeProperties[]) => [
	...new Set(properties.map(({ displayName }) => displayName)),
];

const documented = [
	...named(fieldsOf(proactiveEvent)),
	...named(fieldsOf(skillMessage)),
	...named(credentialType.properties.filter(({ type }) => type !== 'hidden')),
];

test.each(documented)('the field "%s" is explained', (displayName) => {
	expect(readme).toContain(displayName);
});

test.each([proactiveEvent, skillMessage])(
	'the operations and options of $description.displayName are explained',
	({ description }) => {
		for (const { name, options = [] } of description.properties) {
			if (name !== 'operation' && name !== 'options') continue;
			for (const option of options) {
				const shown =
					name === 'options' && 'displayName' in option ? option.displayName : option.name;
				expect(readme).toContain(`**${shown}**`);
			}
		}
	},
);

test('the links within the repository lead somewhere', () => {
	const targets = [...readme.matchAll(/\]\(((?!https?:|#)[^)#]+)/g)].map(
		([, target]) => target ?? '',
	);
	expect(targets.length).toBeGreaterThan(3);
	for (const target of targets) expect(() => readFileSync(join(ROOT, target))).not.toThrow();
});
