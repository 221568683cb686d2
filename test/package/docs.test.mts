import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { FAILURE_CODES } from '../../nodes/shared/alexa/lib/failure.ts';
import { LOCALE_NAMES } from '../../nodes/shared/alexa/amazon/locales.ts';
import { REGION_NAMES, REGIONS } from '../../nodes/shared/alexa/amazon/regions.ts';
import { REFUSAL_CODES, REFUSALS } from '../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { receivableFor, RECEIVABLES } from '../../nodes/shared/alexa/skillRequest/requestTypes.ts';
import { GENERATED_PAGES, withGeneratedParts } from '../../scripts/docs/generatedParts.mts';
import { COMMON_MEMBERS, SAMPLES } from '../../scripts/docs/skillSamples.mts';
import type { SkillManifestFile } from '../../scripts/skill/skillFiles.mts';
import { SKILL_MANIFEST } from '../../scripts/skill/template.mts';
import { requestTypes } from '../../simulator/skill/skillRequest.mts';
import {
	credentialType,
	dataStore,
	proactiveEvent,
	skillMessage,
	skillTrigger,
} from '../engine/support/engine.mts';
import { withInner } from '../engine/support/properties.mts';
import { PLACES, TOKEN_PLACES } from '../leaks/support/places.mts';
import { subscriptionName, UNSURE } from '../skill/support/subscriptionName.mts';
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
	/** Without the marks of code, which words of a request have on the page. */
	const plain = (text: string) => text.replace(/[`"]/g, '').toLowerCase();

	test.each(REFUSAL_CODES)('say what to do: %s', (code) => {
		const section = sectionOf(RECEIVING, code.toLowerCase());
		const [, advice] = plain(section).split(`*${plain(REFUSALS[code])}.* `);
		const lines = sectionOf(RECEIVING, 'why-a-request-is-refused').split('\n');
		const verdict = lines.find((line) => line.startsWith('- **') && line.includes(`\`${code}\``));
		expect(section === '' ? verdict : advice).toMatch(/\w/);
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

	test.each(SAMPLES)('name $type, and what the manifest calls it', ({ type, request }) => {
		const { name } = receivableFor({ type, request });
		const line = readPage(RECEIVING).match(new RegExp(`^- \\[${name}\\].*`, 'm'))?.[0];
		const subscription = subscriptionName(type);
		const named = subscription === undefined ? '' : ` – \`${subscription}\``;
		expect(`${line},`).toContain(`\`${type}\`${named},`);
	});

	test('name the members that all requests have', () => {
		const members = COMMON_MEMBERS.map((member) => `\`${member}\``).join(', ');
		expect(readPage(RECEIVING)).toContain(`\nAll have ${members}.\n`);
	});

	test("have lines for the manifest, with all subscriptions, that fit into the template's", () => {
		const { manifest } = readJson<SkillManifestFile>(join(ROOT, 'skill', SKILL_MANIFEST));
		const [forEvents, forRequests] = jsonIn(RECEIVING)
			.filter((text) => text.trimEnd().endsWith(','))
			.map((text) => JSON.parse(`{${text.trimEnd().slice(0, -1)}}`) as typeof manifest);
		const subscriptions = requestTypes
			.flatMap((type) => subscriptionName(type) ?? [])
			.filter((eventName) => eventName !== UNSURE)
			.map((eventName) => ({ eventName }));
		expect(forEvents).toEqual({
			permissions: manifest.permissions,
			events: {
				...manifest.events,
				publications: [{ eventName: 'AMAZON.MessageAlert.Activated' }],
				subscriptions: expect.any(Array) as unknown,
			},
		});
		expect(new Set(forEvents?.events?.subscriptions)).toEqual(new Set(subscriptions));
		const { endpoint, regions } = manifest.apis.custom;
		expect(forRequests).toEqual({ endpoint, regions });
	});
});

// The first is a member of the tests' own items.
test.each([...PLACES.slice(1), ...TOKEN_PLACES])('the page on secrets names $path', ({ path }) => {
	const table = sectionOf('docs/running-safely.md', 'what-is-kept-secret');
	const [, ...members] = path.source.match(/\w+/g) ?? [];
	expect(members.filter((member) => !table.includes(`\`${member}\``))).toEqual([]);
});

describe('the page on regions and languages', () => {
	const page = readPage('docs/regions-and-languages.md');

	test.each(REGION_NAMES)('has the region %s', (region) => {
		const { label, apiBaseUrl } = REGIONS[region];
		expect(page).toContain(`| \`${region}\` | ${label} | \`${apiBaseUrl}\` |`);
	});

	test('has all locales', () => {
		expect(page).toContain(`\n${LOCALE_NAMES.map((locale) => `\`${locale}\``).join(', ')}.\n`);
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
