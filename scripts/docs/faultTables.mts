import { loadMeasurements } from '../lib/measurements.mts';
import { markdownTable } from '../lib/table.mts';

/** What an item came to that a fault has hit, as it was found in n8n's engine. */
interface Found {
	family: string;
	title: string;
	node: 'event' | 'message' | 'tile';
	code: string;
	calls: number;
	callsOfFirst?: number;
	duplicate?: true;
}

const found = loadMeasurements<Found[]>('faults');

const NODES = ['event', 'message', 'tile'] as const;

/** What came of it, and after how many requests. */
function outcomeOf({ code, calls, callsOfFirst, duplicate }: Found): string {
	const outcome = code === 'ok' ? 'sent' : `[\`${code}\`](../errors.md#${code.toLowerCase()})`;
	const first = callsOfFirst === undefined ? '' : ` (first ${callsOfFirst})`;
	return `${outcome}${duplicate ? ', `duplicate`' : ''}, ${calls}${first}`;
}

/** What came of a fault with each node. */
function outcomesOf(title: string, family: readonly Found[]): string[] {
	const outcomes = NODES.map((node) =>
		family.find((one) => one.title === title && one.node === node),
	).map((one) => (one ? outcomeOf(one) : ''));
	return outcomes.map((one, at) => (at > 0 && one === outcomes[0] ? 'same' : one));
}

/** One row for all faults of a family of which the same came. */
function rowsOf(family: readonly Found[]): string[][] {
	const rows = new Map<string, { titles: string[]; outcomes: string[] }>();
	for (const title of new Set(family.map((one) => one.title))) {
		const outcomes = outcomesOf(title, family);
		const row = rows.get(outcomes.join()) ?? { titles: [], outcomes };
		row.titles.push(title);
		rows.set(outcomes.join(), row);
	}
	return [...rows.values()].map(({ titles, outcomes }) => [titles.join('; '), ...outcomes]);
}

function tableOf(name: string): string {
	const family = found.filter((one) => one.family === name);
	const head = ['fault', 'event', 'message', 'widget'];
	return `### ${name}\n\n${markdownTable(head, rowsOf(family))}`;
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
