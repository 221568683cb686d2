import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { FAILURE_CODES } from '../../nodes/shared/alexa/lib/failure.ts';
import { REFUSAL_CODES } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { RECEIVABLES } from '../../nodes/shared/alexa/skillRequest/requestTypes.ts';
import { GENERATED_PAGES, withGeneratedParts } from '../../scripts/docs/generatedParts.mts';
import { REFUSAL_ADVICE, VERDICTS } from '../../scripts/docs/refusalAdvice.mts';
import { foundText } from '../../scripts/docs/refusalSections.mts';
import { SAMPLES } from '../../scripts/docs/skillSamples.mts';
import { requestTypes } from '../../simulator/skill/skillRequest.mts';
import {
	credentialType,
	dataStore,
	proactiveEvent,
	skillMessage,
	skillTrigger,
} from '../engine/support/engine.mts';
import { withInner } from '../engine/support/properties.mts';
import { anchorsOf, linksOf, PAGES, placeOf, readPage, sectionOf } from './markdown.mts';
import { readJson, ROOT } from './tarball.mts';
import { TITLES } from './failureTitles.mts';

const INDEX = 'docs/README.md';
const ERRORS = 'docs/errors.md';
const RECEIVING = 'docs/receiving.md';

test.each(GENERATED_PAGES)('docs/%s says what the code says', (page) => {
	expect(withGeneratedParts(page)).toBe(readPage(`docs/${page}`));
});

test.each(PAGES.filter((page) => page.startsWith('docs/') && page !== INDEX))(
	'%s can be reached from the index',
	(page) => {
		expect(linksOf(INDEX).map((link) => placeOf(link).path)).toContain(page);
	},
);

test.each(PAGES)('%s names no command that does not exist', (page) => {
	const { scripts } = readJson<{ scripts: Record<string, string> }>(join(ROOT, 'package.json'));
	const named = [...readPage(page).matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)];
	for (const [, run, short] of named) expect(Object.keys(scripts)).toContain(run ?? short);
});

/** A sentence, or the end of one, that tells people to do something. */
const TO_DO =
	/(?:^|[.,:;)] |\n)(Add|Change|Check|Choose|Copy|Correct|Fix|Look|Lower|Open|Run|Send|Set|Try|Turn|Use|Wait|add|check|copy|raise|run|send|set|use)\b/;

describe('the page on errors', () => {
	const sections = anchorsOf(ERRORS)
		.map((anchor) => anchor.toUpperCase())
		.filter((anchor) => readPage(ERRORS).includes(`### \`${anchor}\``));

	test('has a section for each code, and no other', () => {
		expect([...sections].sort()).toEqual([...FAILURE_CODES].sort());
	});

	test.each(FAILURE_CODES)('title, what to do, and what is sent again: %s', (code) => {
		const text = sectionOf(ERRORS, code.toLowerCase()).split('\n').slice(1).join('\n').trim();
		expect(text).toMatch(/^\*\*/);
		expect(text.replace(/\*\*[^*]+\*\*/g, '')).toMatch(TO_DO);
		expect(text).toMatch(/ Sent again: [^\n]+$/);
	});

	test.each(TITLES)('$code: "$message"', ({ code, message }) => {
		expect(sectionOf(ERRORS, code.toLowerCase())).toContain(`**${message}**`);
	});

	test('has a title for each code, or they are not found', () => {
		expect(FAILURE_CODES.filter((code) => !TITLES.some((title) => title.code === code))).toEqual(
			[],
		);
	});
});

/** What stands between the backticks of each block of JSON. */
const jsonIn = (page: string) =>
	[...readPage(page).matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);

describe('the pages on receiving', () => {
	test.each(REFUSAL_CODES)('say what to do: %s', (code) => {
		const { verdict, more } = REFUSAL_ADVICE[code];
		const verdicts = sectionOf(RECEIVING, 'why-a-request-is-refused');
		const section = sectionOf(RECEIVING, code.toLowerCase());
		if (verdict !== undefined) {
			const line = verdicts.split('\n').find((text) => text.startsWith(`- **${verdict}**: `));
			expect(line).toContain(VERDICTS[verdict]);
			expect(more === undefined ? line : section).toContain(
				more === undefined ? code : `**${verdict}**. `,
			);
		}
		if (more !== undefined) {
			expect(more).toMatch(/\w/);
			expect(section).toContain(foundText(code));
			expect(section).toContain(more);
		}
		expect(verdict ?? more).toBeDefined();
	});

	test.each(RECEIVABLES)('name what can be chosen, and have a sample: $name', ({ name }) => {
		const anchor = name.toLowerCase().replaceAll(' ', '-');
		expect(readPage(RECEIVING)).toContain(`[${name}](sample-requests.md#${anchor})`);
		expect(sectionOf('docs/sample-requests.md', anchor)).not.toBe('');
	});

	test('have a sample of each type, as n8n takes what is pinned', () => {
		const pinned = jsonIn('docs/sample-requests.md').map((text) => JSON.parse(text) as unknown);
		expect(pinned).toEqual(SAMPLES.map(() => [expect.any(Object)]));
		const types = pinned.map((items) => (items as [{ type: string }])[0].type);
		expect([...new Set(types)].sort()).toEqual([...requestTypes].sort());
	});

	test('explain each member of a sample', () => {
		const members = new Set(SAMPLES.flatMap(({ output }) => Object.keys(output)));
		const output = sectionOf('docs/fields.md', 'output');
		expect([...members].filter((member) => !output.includes(`\`${member}\``))).toEqual([]);
	});

	test('have lines for the manifest that are JSON within braces', () => {
		const lines = jsonIn(RECEIVING).filter((text) => text.trimEnd().endsWith(','));
		expect(lines.map((text) => JSON.parse(`{${text.trimEnd().slice(0, -1)}}`) as unknown)).toEqual([
			{ permissions: expect.any(Array) as unknown, events: expect.any(Object) as unknown },
			{ endpoint: expect.any(Object) as unknown, regions: expect.any(Object) as unknown },
		]);
	});
});

describe('the pages on fields', () => {
	const pages = readPage('docs/fields.md') + readPage('docs/events.md');

	const fieldsOf = ({ description }: INodeType) =>
		description.properties.filter(({ type, name }) => type !== 'notice' && name !== 'operation');

	const displayed = new Set(
		withInner([
			...fieldsOf(proactiveEvent),
			...fieldsOf(skillMessage),
			...fieldsOf(dataStore),
			...fieldsOf(skillTrigger),
			...credentialType.properties.filter(({ type }) => type !== 'hidden'),
		]).map(({ displayName }) => displayName),
	);

	test.each([...displayed])('explain "%s"', (displayName) => {
		expect(pages).toContain(displayName);
	});

	test.each([proactiveEvent, skillMessage, dataStore, skillTrigger])(
		'name each operation and option of $description.displayName in bold',
		({ description }) => {
			const shown = description.properties
				.filter(({ name }) => name === 'operation' || name === 'options')
				.flatMap(({ options = [] }) => options)
				.map((option) => ('displayName' in option ? option.displayName : option.name));
			expect(shown.filter((name) => !pages.includes(`**${name}**`))).toEqual([]);
		},
	);
});
