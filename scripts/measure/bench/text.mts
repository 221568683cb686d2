import { whereAndWhen, type Measured } from '../../lib/machine.mts';
import { figureTable } from '../../lib/table.mts';
import { whole, withSpread } from '../lib/figures.mts';
import type { Report } from '../lib/report.mts';
import { spreadOf, type Spread } from '../lib/statistics.mts';
import { CONTENDERS, type Cell, type Contender, type SendingResult } from './contenders.mts';
import { RECEIVERS, type Receiver } from './receivers.mts';
import type { ReceivingResult } from './receiving.mts';

export interface BenchResults extends Measured {
	sending: SendingResult[];
	receiving: ReceivingResult[];
}

export const BENCH: Report<BenchResults> = {
	measurements: 'bench',
	page: 'internals/performance.md',
	command: 'npm run bench',
	blocks: { sending: sendingText, receiving: receivingText },
};

export const OUR_NODES: readonly Contender[] = ['alexa', 'dataStore'];

const keyOf = ({ items, latencyMs, atOnce }: Cell) => JSON.stringify([items, latencyMs, atOnce]);

const distinct = <Value,>(values: readonly Value[]): Value[] => [...new Set(values)];

/** In the order in which they were measured. */
export const cellsOf = (sending: readonly SendingResult[]): Cell[] =>
	distinct(sending.map(keyOf)).map((key) => sending.find((one) => keyOf(one) === key) as Cell);

export const cellName = ({ items, latencyMs, atOnce }: Cell): string =>
	`${whole(items)} items, ${latencyMs} ms, ${atOnce} at once`;

/** The page says once what the three are. */
const columnName = ({ items, latencyMs, atOnce }: Cell): string =>
	`${whole(items)}, ${latencyMs} ms, ${atOnce}`;

export const ALL_CONTENDERS = Object.keys(CONTENDERS) as Contender[];

const runsOf = (sending: readonly SendingResult[], cell: Cell, contender: Contender) =>
	sending.filter((run) => keyOf(run) === keyOf(cell) && run.contender === contender);

/** Items per second; undefined where each run has failed. */
export const rateOf = (
	sending: readonly SendingResult[],
	cell: Cell,
	contender: Contender,
): Spread | undefined =>
	spreadOf(runsOf(sending, cell, contender).flatMap(({ perSecond }) => perSecond ?? []));

/** How many times as fast one of our nodes is; each ratio is of two runs of the same round. */
function ratioOf(
	sending: readonly SendingResult[],
	cell: Cell,
	other: Contender,
	one: Contender,
): Spread | undefined {
	const others = runsOf(sending, cell, other);
	return spreadOf(
		runsOf(sending, cell, one).flatMap(({ round, perSecond }) => {
			const rival = others.find((run) => run.round === round)?.perSecond;
			return perSecond === undefined || rival === undefined ? [] : [perSecond / rival];
		}),
	);
}

function sendingText({ sending, ...measured }: BenchResults): string {
	const cells = cellsOf(sending);
	const head = cells.map(columnName);
	const rounds = Math.max(...sending.map(({ round }) => round));
	const ratios = (other: Contender, one: Contender) => [
		CONTENDERS[other],
		...cells.map((cell) =>
			withSpread(ratioOf(sending, cell, other, one), (ratio) => ratio.toFixed(2)),
		),
	];
	return [
		`${whereAndWhen(measured)} ${rounds} rounds: median (lowest to highest).`,
		figureTable(
			['items per second', ...head],
			ALL_CONTENDERS.map((contender) => [
				CONTENDERS[contender],
				...cells.map((cell) => withSpread(rateOf(sending, cell, contender), whole)),
			]),
		),
		figureTable(
			['Alexa Proactive Event is this many times as fast as', ...head],
			ALL_CONTENDERS.filter((contender) => !OUR_NODES.includes(contender)).map((contender) =>
				ratios(contender, 'alexa'),
			),
		),
		figureTable(
			['Alexa Data Store is this many times as fast as', ...head],
			[ratios('loop', 'dataStore')],
		),
		`Token exchanges of our nodes in these runs, all of them after a first one: ${exchangesOf(sending)}.`,
	].join('\n\n');
}

const exchangesOf = (sending: readonly SendingResult[]): number =>
	sending
		.filter(({ contender }) => OUR_NODES.includes(contender))
		.reduce((sum, { exchanges = 0 }) => sum + exchanges, 0);

function receivingText({ receiving, ...measured }: BenchResults): string {
	const spread = (receiver: Receiver, figure: 'perSecond' | 'answerMs', digits: number) =>
		withSpread(
			spreadOf(receiving.filter((run) => run.receiver === receiver).map((run) => run[figure])),
			(value) => value.toFixed(digits),
		);
	return [
		whereAndWhen(measured),
		figureTable(
			['receiver', 'requests per second, 10 at once', 'ms to the answer, one after another'],
			(Object.keys(RECEIVERS) as Receiver[]).map((receiver) => [
				RECEIVERS[receiver],
				spread(receiver, 'perSecond', 0),
				spread(receiver, 'answerMs', 1),
			]),
		),
	].join('\n\n');
}
