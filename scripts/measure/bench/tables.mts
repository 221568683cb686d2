import { CONTENDERS, fullName } from './contenders.mts';
import { arrivalRateOf, rateOf, runsIn, spread } from './figures.mts';
import type { Cell, Entry } from './plan.mts';
import { limitVerdicts, type RatioVerdict, ratioVerdicts } from './requirements.mts';
import type { Results } from './results.mts';
import { median, type Spread } from './statistics.mts';
import { yesOrNo } from '../../bench/verdict.mts';

type Row = readonly string[];

export const markdown = (head: Row, alignment: Row, rows: readonly Row[]): string =>
	[head, alignment, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const whole = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
const times = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(1));

export const withSpread = (value: Spread | undefined, format: (value: number) => string): string =>
	value ? `${format(value.median)} (${format(value.lowest)} to ${format(value.highest)})` : '–';

const VERDICTS: Record<RatioVerdict['verdict'], string> = {
	aim: 'yes, and the aim',
	met: 'yes',
	missed: '**no**',
};

export const cellName = ({ items, latencyMs }: Pick<Cell, 'items' | 'latencyMs'>): string =>
	`${whole(items)} items, ${latencyMs} ms server latency`;

export function machineTable({ machine, startedAt, plan }: Results): string {
	const { processor, cores, memoryGb, system, node, n8n } = machine;
	return markdown(
		['what', 'value'],
		['---', '---'],
		[
			['processor', `${processor}, ${cores} cores`],
			['memory', `${memoryGb} GB`],
			['system', system],
			['Node.js of n8n and of all contenders', node],
			['n8n', n8n],
			['date', startedAt.slice(0, 10)],
			['rounds', String(plan.repeats)],
		],
	);
}

export function ratioTable(results: Pick<Results, 'plan' | 'runs'>): string {
	return markdown(
		['compared', 'items', 'latency', 'ratio, median (lowest to highest)', 'required', 'aim', 'met'],
		['---', '--:', '--:', '--:', '--:', '--:', '---'],
		ratioVerdicts(results).map(
			({ ours, other, items, latencyMs, measured, atLeast, aim, verdict }) => [
				`${fullName(CONTENDERS[ours])} / ${fullName(CONTENDERS[other])}`,
				whole(items),
				`${latencyMs} ms`,
				withSpread(measured, times),
				String(atLeast),
				String(aim),
				VERDICTS[verdict],
			],
		),
	);
}

export function limitTable(results: Results): string {
	return markdown(
		['what', 'required', 'measured', 'met'],
		['---', '---', '---', '---'],
		limitVerdicts(results).map(({ what, limit, measured, met }) => [
			what,
			limit,
			measured,
			yesOrNo(met),
		]),
	);
}

export function exchangeTable({ exchanges }: Pick<Results, 'exchanges'>): string {
	return markdown(
		['contender', 'items', 'latency', 'exchanges, cold', 'warm'],
		['---', '--:', '--:', '--:', '--:'],
		exchanges.map(({ contender, items, latencyMs, cold, warm, error }) => [
			fullName(CONTENDERS[contender]),
			whole(items),
			`${latencyMs} ms`,
			error === undefined ? String(cold) : `${cold} (failed)`,
			String(warm),
		]),
	);
}

/** One table for each cell of the plan. */
export const rateTables = ({ plan, runs }: Pick<Results, 'plan' | 'runs'>): string =>
	plan.cells
		.map((cell) =>
			[`### ${titled(cell)}`, rateTable(cell, runs), ...notes(cell, runs)].join('\n\n'),
		)
		.join('\n\n');

const titled = (cell: Cell) => {
	const name = cellName(cell);
	return name.charAt(0).toUpperCase() + name.slice(1);
};

function rateTable(cell: Cell, runs: Results['runs']): string {
	const rows = cell.entries.map(({ contender, items }) => {
		const own = runsIn(runs, cell, contender);
		const connections = own
			.filter(({ error }) => error === undefined)
			.map((run) => run.connections);
		const mark = items < cell.items ? ' \\*' : '';
		return [
			`${fullName(CONTENDERS[contender])}${mark}`,
			withSpread(spread(runs, cell, contender, rateOf), whole),
			withSpread(spread(runs, cell, contender, arrivalRateOf), whole),
			connections.length > 0 ? whole(median(connections)) : '–',
		];
	});
	return markdown(
		['contender', 'items per second', 'as the stand-in saw it', 'connections'],
		['---', '--:', '--:', '--:'],
		rows,
	);
}

function notes(cell: Cell, runs: Results['runs']): string[] {
	const fewer = cell.entries
		.filter(({ items }) => items < cell.items)
		.map((entry) => `${fullName(CONTENDERS[entry.contender])}: ${whole(entry.items)}`);
	const failures = cell.entries.flatMap((entry) => failureNote(entry, cell, runs));
	return [
		...(fewer.length > 0
			? [`\\* On fewer items, because the latency alone decides the rate (${fewer.join('; ')}).`]
			: []),
		...failures,
	];
}

function failureNote({ contender }: Entry, cell: Cell, runs: Results['runs']): string[] {
	const own = runsIn(runs, cell, contender);
	const failed = own.filter(({ error }) => error !== undefined);
	if (failed.length === 0) return [];
	const name = fullName(CONTENDERS[contender]);
	return [
		`${name}: ${failed.length} of ${own.length} runs failed and are left out. ${failed[0]?.error}`,
	];
}
