import { whereAndWhen, type Measured } from '../../lib/machine.mts';
import { figureTable } from '../../lib/table.mts';
import { whole } from '../lib/figures.mts';
import type { Report } from '../lib/report.mts';
import { USERS, type KillResult } from './kill.mts';
import { KINDS } from './kinds.mts';
import { SENDERS, type Sender } from './rig.mts';
import type { Spread } from './spread.mts';

/** What a run in one version of n8n gave. */
export interface VersionResults extends Measured {
	/** PostgreSQL and Redis, as they name themselves. */
	servers: string[];
	spread: Record<Sender, Spread>;
	kill: KillResult;
}

/** By version of n8n. */
export type QueueResults = Record<string, VersionResults>;

export const QUEUE: Report<QueueResults> = {
	measurements: 'queue',
	page: 'internals/scaling.md',
	command: 'npm run test:queue',
	blocks: { machines: machineList, spread: spreadTable, killed: killTable },
};

const newestFirst = (results: QueueResults): Array<[string, VersionResults]> =>
	Object.entries(results).sort(([a], [b]) => b.localeCompare(a, 'en', { numeric: true }));

function machineList(results: QueueResults): string {
	return newestFirst(results)
		.map(([, one]) => `- ${one.servers.join(', ')}; ${whereAndWhen(one)}`)
		.join('\n');
}

function spreadTable(results: QueueResults): string {
	return figureTable(
		[
			'n8n',
			'node',
			'items',
			'accepted',
			'accepted twice',
			'executions by worker',
			'tokens by worker',
		],
		newestFirst(results).flatMap(([version, { spread }]) =>
			Object.entries(spread).map(([sender, found]) => [
				version,
				SENDERS[sender as Sender].title,
				whole(found.items),
				whole(found.accepted),
				String(found.acceptedTwice),
				found.executionsOnWorkers.join(' and '),
				found.exchangesOfWorkers.join(' and '),
			]),
		),
		2,
	);
}

function killTable(results: QueueResults): string {
	return figureTable(
		[
			'n8n',
			'what was sent',
			'its status',
			'noticed after',
			'sent before',
			'reached',
			'accepted twice',
		],
		newestFirst(results).flatMap(([version, { kill }]) =>
			kill.aftermath.map(({ kind, before, reached, doubled }, index) => [
				version,
				KINDS[kind].title,
				kill.statuses[index] ?? '–',
				`${kill.noticedAfterS.toFixed(0)} s`,
				`${before} of ${USERS}`,
				String(reached),
				String(doubled),
			]),
		),
		3,
	);
}
