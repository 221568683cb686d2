import { describe, expect, test } from 'vitest';
import type { IDataObject } from 'n8n-workflow';
import { type ClientSettings, exampleClient } from '../../simulator/index.mts';
import { codesOf, unicast, useAmazon, userId } from './support/amazon.mts';
import { checkEvents } from './support/check.mts';
import { run } from './support/run.mts';

const { amazon, credential, exchanges, sent } = useAmazon();

const skill = (index: number): ClientSettings => ({
	...exampleClient,
	clientId: `example-client-${index}`,
	clientSecret: `example-secret-${index}`,
});

const fieldsOf = (index: number) => ({
	clientId: skill(index).clientId,
	clientSecret: skill(index).clientSecret,
});

/** Each item names its skill and its user, whose id tells the skill as well. */
const itemsOf = (count: number, skills: number) =>
	Array.from({ length: count }, (_, index) => ({
		...fieldsOf(index % skills),
		user: userId(`skill${index % skills}-${index}`),
	}));

const BY_ITEM = {
	clientId: '={{ $json.clientId }}',
	clientSecret: '={{ $json.clientSecret }}',
};

/** The skills whose users a token was sent for, by token. */
function skillsByToken(): string[][] {
	const found = new Map<string, Set<string>>();
	for (const { tokenFingerprint = 'none', userId: user = '' } of sent()) {
		const skillName = /skill\d+/.exec(decodeURIComponent(user))?.[0] ?? 'none';
		found.set(tokenFingerprint, (found.get(tokenFingerprint) ?? new Set()).add(skillName));
	}
	return Array.from(found.values(), (skills) => [...skills]);
}

test('100 events over 20 skills → each with the token of its skill, 20 exchanges, nothing stored', async () => {
	const SKILLS = 20;
	amazon.control.setClients(Array.from({ length: SKILLS }, (_, index) => skill(index)));
	const store = credential(BY_ITEM);
	const { output } = await run({ store, items: itemsOf(100, SKILLS), nodes: [unicast()] });
	expect(codesOf(output())).toEqual(Array(100).fill('ok'));
	expect([exchanges(), store.writes]).toEqual([SKILLS, 0]);
	const skills = Array.from({ length: SKILLS }, (_, index) => [`skill${index}`]);
	expect(skillsByToken().sort()).toEqual(skills.sort());
});

test('the first item lacks the value and the expression has a default → the second goes by its own', async () => {
	amazon.control.setClients([skill(0), skill(1)]);
	const { clientId, clientSecret } = skill(0);
	const store = credential({
		clientId: `={{ $json.clientId ?? "${clientId}" }}`,
		clientSecret: `={{ $json.clientSecret ?? "${clientSecret}" }}`,
	});
	const items = [{ user: userId('skill0-a') }, { ...fieldsOf(1), user: userId('skill1-b') }];
	const { output } = await run({ store, items, nodes: [unicast()] });
	expect(codesOf(output())).toEqual(['ok', 'ok']);
	expect(skillsByToken()).toEqual([['skill0'], ['skill1']]);
});

/** Each gives the same after the last item as for the first one, or does not look at the item through `$json`. */
test.each([
	['={{ $input.item.json.region }}', [{}, { region: 'eu' }], ['problem', 'eu']],
	['={{ $input.item?.json?.region ?? "na" }}', [{}, { region: 'eu' }], ['na', 'eu']],
	['={{ ["na", "eu"][$itemIndex % 2] }}', [{}, {}], ['na', 'eu']],
	[
		'={{ $input.item?.json?.region }}',
		[{}, { region: 'eu' }, ...Array<{ region?: string }>(8).fill({})],
		['problem', 'eu', ...Array<string>(8).fill('problem')],
	],
])('the region %s → each item goes to its own', async (expression, given, expected) => {
	const items = given.map((item, index) => ({ ...item, user: userId(`user${index}`) }));
	const { output } = await run({
		store: credential({ region: expression }),
		items,
		nodes: [unicast({}, { onError: 'continueRegularOutput' })],
	});
	expect(output().map(({ json }) => (json.error ? 'problem' : json.region))).toEqual(expected);
});

describe('a credential that is wrong for one item is a problem of that item', () => {
	const UNUSABLE: Array<
		[title: string, store: Record<string, string>, item: IDataObject, code: string]
	> = [
		['an empty Client ID', BY_ITEM, { clientId: '', clientSecret: 'x' }, 'INVALID_INPUT'],
		['no value', BY_ITEM, {}, 'INVALID_INPUT'],
		[
			'an expression that fails',
			{ ...BY_ITEM, clientId: '={{ $json.bad ? $("Nowhere").item.json.id : $json.clientId }}' },
			{ bad: true },
			'EXPRESSION',
		],
		[
			'a secret of another skill',
			BY_ITEM,
			{ ...fieldsOf(0), clientSecret: 'x' },
			'LWA_INVALID_CLIENT',
		],
	];

	/** The first and the last item can be sent. */
	const itemsWith = (item: IDataObject) => [
		{ ...fieldsOf(0), user: userId('skill0-a') },
		{ ...item, user: userId('skill0-b') },
		{ ...fieldsOf(0), user: userId('skill0-c') },
	];

	test.each(UNUSABLE)('%s, continue → the others are sent', async (_title, fields, item, code) => {
		amazon.control.setClients([skill(0)]);
		const { output } = await run({
			store: credential(fields),
			items: itemsWith(item),
			nodes: [unicast({}, { onError: 'continueRegularOutput' })],
		});
		expect(codesOf(output())).toEqual(['ok', code, 'ok']);
		// n8n adds that to the message of an expression.
		expect(JSON.stringify(output())).not.toContain('Error resolving credentials');
	});

	test('the first item of several fails → the others are sent', async () => {
		amazon.control.setClients([skill(0)]);
		const { output } = await run({
			store: credential({
				...BY_ITEM,
				clientId: '={{ $json.ok ? $json.clientId : $("No").item }}',
			}),
			items: [{ user: userId('skill0-a') }, { ok: true, ...itemsOf(1, 1)[0] }],
			nodes: [unicast({}, { onError: 'continueRegularOutput' })],
		});
		expect(codesOf(output())).toEqual(['EXPRESSION', 'ok']);
	});
});

test('Check Setup of two skills over three regions → two exchanges, each item with its own result and region', async () => {
	const items = [
		{ ...fieldsOf(0), region: 'na' },
		{ ...fieldsOf(1), region: 'eu' },
		{ ...fieldsOf(0), region: 'fe' },
		{ region: 'na' },
	];
	amazon.control.setClients([skill(0)]);
	const { output } = await run({
		store: credential({ ...BY_ITEM, region: '={{ $json.region }}' }),
		items,
		nodes: [checkEvents()],
	});
	const of = (name: string) => output().filter(({ json }) => json.check === name);
	expect(of('Token exchange').map(({ json, pairedItem }) => [json.result, pairedItem])).toEqual([
		['problem', [{ item: 1 }]],
		['problem', [{ item: 3 }]],
		['ok', [{ item: 0 }, { item: 2 }]],
	]);
	expect(of('Region and host').map(({ json }) => json.explanation)).toEqual([
		expect.stringContaining('North America (as set in the credential)'),
		expect.stringContaining('Europe and India (as set in the credential)'),
		expect.stringContaining('Far East and Australia (as set in the credential)'),
	]);
	expect(exchanges()).toBe(2);
});

describe('the credential is read', () => {
	test.each([
		['once for one item', 1, {}, 1],
		['for both of two items, and once more', 2, {}, 3],
		['six times for many items without expressions', 100, {}, 6],
		[
			'six times for many items with an expression that is the same for all',
			100,
			{ region: '={{ "eu" }}' },
			6,
		],
		['for each item, and once more, if it differs', 100, { region: '={{ $json.region }}' }, 101],
	])('%s', async (_title, count, fields, reads) => {
		const store = credential(fields);
		const items = Array.from({ length: count }, (_, index) => ({
			user: userId(`user${index}`),
			region: 'eu',
		}));
		const { output } = await run({ store, items, nodes: [unicast()] });
		expect(codesOf(output())).toEqual(Array(count).fill('ok'));
		expect(store.reads).toBe(reads);
	});
});
