import { markdown } from '../bench/tables.mts';
import { KINDS } from './kinds.mts';
import { USERS } from './killWorker.mts';
import type { LoadRun } from './loadRun.mts';
import { duration, expectedOf, itemsPerCoreSecond } from './millionPlan.mts';
import { EXECUTIONS_AT_ONCE } from './queueSystem.mts';
import type { QueueResults, VersionResults } from './queueResults.mts';

const whole = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
const yes = (isMet: boolean) => (isMet ? 'yes' : '**no**');
const cores = (values: readonly number[]) => values.map((one) => one.toFixed(2)).join(' + ');

/** Newest first. */
const entries = (results: QueueResults): Array<[string, VersionResults]> =>
	Object.entries(results).sort(([a], [b]) => b.localeCompare(a, 'en', { numeric: true }));

export const machineText = (results: QueueResults): string =>
	entries(results)
		.map(([version, { machine, servers, date, durationS }]) => {
			const { processor, cores: count, memoryGb, system, node } = machine;
			return `- n8n ${version}, Node.js ${node}, ${servers.join(', ')}: ${date}, ${duration(durationS)}, on ${processor}, ${count} cores, ${memoryGb} GB, ${system}.`;
		})
		.join('\n');

export const proofTable = (results: QueueResults): string =>
	markdown(
		['n8n', 'what', 'required', 'measured', 'met'],
		['---', '---', '---', '---', '---'],
		entries(results).flatMap(([version, { verdicts }]) =>
			verdicts.map(({ what, required, measured, isMet }) => [
				version,
				what,
				required,
				measured,
				yes(isMet),
			]),
		),
	);

export const killText = (results: QueueResults): string =>
	[killTable(results), ...entries(results).flatMap(wordsOf)].join('\n\n');

/** What n8n itself says, where it was asked. */
const wordsOf = ([version, { kill }]: [string, VersionResults]): string[] =>
	kill.reason === undefined
		? []
		: [
				`The reason that n8n ${version} gives: “${kill.reason}” n8n’s own *Retry* of it, with the status of the execution that it starts: ${kill.retry}.`,
			];

const killTable = (results: QueueResults): string =>
	markdown(
		[
			'n8n',
			'its status in the end',
			'n8n noticed after',
			'what was sent',
			'sent before',
			'reached in the end',
			'accepted twice',
		],
		['---', '---', '--:', '---', '--:', '--:', '--:'],
		entries(results).flatMap(([version, { kill }]) =>
			kill.aftermath.map(({ kind, before, reached, doubled }, index) => [
				version,
				kill.statuses[index] ?? '–',
				`${kill.noticedAfterS.toFixed(0)} s`,
				KINDS[kind].title,
				`${before} of ${USERS}`,
				String(reached),
				doubled === 0 ? '0' : `**${doubled}**`,
			]),
		),
	);

export const loadTable = (results: QueueResults): string =>
	markdown(
		[
			'n8n',
			'workers',
			'latency of Amazon',
			'Concurrency of the node',
			'items per second',
			'cores busy: workers',
			'stand-in',
			'all that takes part',
			'other programs',
			'items for each second of processor time of a worker',
		],
		['---', '--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:'],
		entries(results).flatMap(([version, { load }]) => load.map((run) => loadRow(version, run))),
	);

const loadRow = (version: string, run: LoadRun): string[] => [
	version,
	String(run.workers),
	`${run.latencyMs} ms`,
	String(run.concurrency),
	whole(run.perSecond),
	cores(run.workerCores),
	cores([run.standInCores]),
	cores([run.allCores]),
	cores([run.otherCores]),
	whole(itemsPerCoreSecond(run)),
];

const CUSTOMERS = 1_000_000;
const ITEMS_PER_EXECUTION = 500;
/** What a sender may set itself, as Amazon names no rate. */
const PACES = [50, 100, 200];
/** The plan rests on these two cells of the table above. */
const CELL = { latencyMs: 100, concurrency: 50 };

const isCell = (run: LoadRun): boolean =>
	run.latencyMs === CELL.latencyMs && run.concurrency === CELL.concurrency;

/** In the newest n8n that was measured. */
export function planTable(results: QueueResults): string {
	const [newest] = entries(results);
	if (newest === undefined) throw new Error('Nothing has been measured yet.');
	const [version, { load }] = newest;
	const paced = PACES.map((perSecond) => ({
		title: `paced at ${perSecond} per second, 2 workers`,
		workers: 2,
		perSecond,
		from: 'chosen',
	}));
	const unpaced = [1, 2].flatMap((workers) => {
		const run = load.find((one) => isCell(one) && one.workers === workers);
		const title = `${workers} worker${workers > 1 ? 's' : ''}, as fast as measured`;
		if (run === undefined) return [];
		const from = `measured, while other programs took ${run.otherCores.toFixed(1)} cores`;
		return [{ title, workers, perSecond: run.perSecond, from }];
	});
	const alone = load.find((run) => isCell(run) && run.workers === 1);
	const calculated = alone && {
		title: '1 worker with a core to itself, by its processor time',
		workers: 1,
		perSecond: itemsPerCoreSecond(alone),
		from: 'arithmetic',
	};
	const rows = [...unpaced, ...(calculated ? [calculated] : []), ...paced].map(
		({ title, workers, perSecond, from }) => {
			const task = {
				customers: CUSTOMERS,
				itemsPerExecution: ITEMS_PER_EXECUTION,
				workers,
				executionsPerWorker: EXECUTIONS_AT_ONCE,
				perSecond,
			};
			const expected = expectedOf(task);
			return [
				title,
				`${whole(perSecond)} (${from})`,
				whole(expected.executions),
				duration(expected.seconds),
				`at most ${expected.tokenExchanges}`,
				from === 'chosen' ? String(expected.requestsPerSecondOfARun) : '0',
			];
		},
	);
	const table = markdown(
		[
			'how',
			'items per second',
			'executions (arithmetic)',
			'duration (arithmetic)',
			'token exchanges (arithmetic)',
			'Requests per Second of the node (arithmetic)',
		],
		['---', '--:', '--:', '--:', '--:', '--:'],
		rows,
	);
	return `${whole(CUSTOMERS)} customers in executions of ${ITEMS_PER_EXECUTION} items, ${EXECUTIONS_AT_ONCE} at once on each worker. The measured rates are those of n8n ${version} at ${CELL.latencyMs} ms latency and Concurrency ${CELL.concurrency}, from the table above.\n\n${table}`;
}
