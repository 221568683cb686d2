import { readFileSync } from 'node:fs';
import { markdownTable } from './table.mts';

/** What an item came to that a fault has hit, as it was found in n8n's engine. */
interface Found {
	family: string;
	title: string;
	node: 'event' | 'message' | 'tile';
	code: string;
	calls: number;
	callsOfFirst?: number;
	duplicate?: true;
	exchanges?: number;
}

const found = JSON.parse(
	readFileSync(new URL('../../docs/measurements/faults.json', import.meta.url), 'utf8'),
) as Found[];

const NUMBERS = ['no request', '1 request', '2 requests', '3 requests'];

const numberOf = (calls: number) => NUMBERS[calls] ?? `${calls} requests`;

function outcomeOf({ code, calls, callsOfFirst, duplicate }: Found): string {
	const outcome = code === 'ok' ? 'sent' : `[\`${code}\`](../errors.md#${code.toLowerCase()})`;
	const first = callsOfFirst === undefined ? '' : ` (${callsOfFirst} for the first)`;
	const twice = duplicate ? ', `duplicate`' : '';
	return `${outcome}${twice}, ${numberOf(calls)}${first}`;
}

function row(title: string, family: readonly Found[]): string[] {
	const of = (node: Found['node']) =>
		family.find((one) => one.title === title && one.node === node);
	const outcomes = (['event', 'message', 'tile'] as const).map(of);
	return [title, ...outcomes.map((one) => (one ? outcomeOf(one) : ''))];
}

function tableOf(name: string): string {
	const family = found.filter((one) => one.family === name);
	const titles = [...new Set(family.map(({ title }) => title))];
	const rows = titles.map((title) => row(title, family));
	return `### ${name}\n\n${markdownTable(['what went wrong', 'an event', 'a message', 'widget data'], rows)}`;
}

const MODES = 3;

/** How many faults there are, each of them a run of all sending nodes in each error mode. */
export const faultSummary = () => {
	const faults = new Set(found.map(({ family, title }) => `${family} ${title}`)).size;
	return `${faults} faults, each with all three sending nodes in the three settings of *On Error*: ${found.length * MODES} runs of eight items.`;
};

/** What each fault comes to. */
export const faultTables = () =>
	[...new Set(found.map(({ family }) => family))].map(tableOf).join('\n\n');
