import { waitFor } from '../../n8n/rest/waitFor.mts';
import type { Field } from './field.mts';
import { KINDS, type KindId } from './kinds.mts';
import { killWorker, tallyNow, USERS, type Killed, type Victim } from './killWorker.mts';
import { doubledIn } from './tally.mts';
import type { Verdict } from './verdict.mts';
import { takenBy } from '../../queue/workerLog.mts';

/** What became of an execution whose worker was killed, once it had been run to its end. */
export interface Aftermath {
	kind: KindId;
	/** Of how many users it had been accepted when the worker died. */
	before: number;
	/** How many were then answered "known already". */
	duplicates: number;
	/** How many users had it accepted twice. */
	doubled: number;
	/** How many users had it accepted at all. */
	reached: number;
}

export interface KillResult {
	/** From the kill until n8n did something about it. */
	noticedAfterS: number;
	/** Of the executions, before anybody started them again. */
	statuses: string[];
	/** What n8n says of why it gave them up. */
	reason?: string;
	/** What n8n says to its own "Retry" of such an execution; undefined where it is not asked. */
	retry?: string;
	aftermath: Aftermath[];
}

const NOTICE_TIMEOUT_MS = 180_000;
const RUN_TIMEOUT_MS = 120_000;
const MS = 1000;

/** n8n 1 gives the job to another worker by itself. */
export async function killInN8n1(field: Field): Promise<KillResult> {
	const killed = await killWorker(field);
	const { victims, other, killedAtMs } = killed;
	const noticed = await until(killedAtMs, 'the other worker did not take over', async () =>
		victims.every(({ executionId }) => takenBy(other.log()).includes(executionId)),
	);
	field.log(`${other.name} has taken the executions ${noticed.toFixed(0)} s after`);
	await until(killedAtMs, 'the executions did not end', async () =>
		(await statusesOf(field, killed)).every((status) => status === 'success'),
	);
	const statuses = await statusesOf(field, killed);
	return {
		noticedAfterS: noticed,
		statuses,
		aftermath: victims.map((one) => aftermath(field, one)),
	};
}

const GIVEN_UP = ['error', 'crashed'];

/** n8n 2 gives the executions up; they are then started again with the same input. */
export async function killInN8n2(field: Field): Promise<KillResult> {
	const killed = await killWorker(field);
	const { victims, killedAtMs } = killed;
	const noticed = await until(killedAtMs, 'n8n did not give the executions up', async () =>
		(await statusesOf(field, killed)).every((status) => GIVEN_UP.includes(status)),
	);
	const statuses = await statusesOf(field, killed);
	const byKey = victims.find(({ kind }) => kind === 'key') as Victim;
	const reason = await reasonOf(field, byKey);
	field.log(`${statuses.join(', ')} ${noticed.toFixed(0)} s after: ${reason}`);
	const retry = await retryOf(field, byKey);
	field.log(`Asked to retry it, n8n says: ${retry}`);
	for (const victim of victims) await runAgain(field, victim);
	return {
		noticedAfterS: noticed,
		statuses,
		reason,
		retry,
		aftermath: victims.map((one) => aftermath(field, one)),
	};
}

/** Started again, an execution has another id: only a key stays what it was. */
export function killVerdicts(
	{ noticedAfterS, aftermath }: KillResult,
	sameExecution: boolean,
): Verdict[] {
	const how = sameExecution
		? `run again by the other worker, ${noticedAfterS.toFixed(0)} s later`
		: `given up after ${noticedAfterS.toFixed(0)} s, then started again with the same input`;
	return aftermath
		.filter(({ kind }) => kind === 'key' || (sameExecution && kind === 'execution'))
		.map(({ kind, before, duplicates, doubled, reached }) => ({
			what: `a worker is killed; ${how}; ${KINDS[kind].title}`,
			required: `all ${USERS} users notified, nobody twice`,
			measured: `${reached} notified, ${doubled} of them twice; of ${before} sent before, ${duplicates} were answered as known`,
			isMet: reached === USERS && doubled === 0 && before > 0 && duplicates >= before,
		}));
}

async function until(sinceMs: number, what: string, is: () => Promise<boolean>): Promise<number> {
	await waitFor(is, { what, timeoutMs: NOTICE_TIMEOUT_MS, everyMs: 500 });
	return (performance.now() - sinceMs) / MS;
}

async function statusesOf({ system }: Field, { victims }: Killed): Promise<string[]> {
	const statuses: string[] = [];
	for (const { workflow, executionId } of victims) {
		const executions = await system.rest.getExecutions(workflow.id);
		statuses.push(executions.find(({ id }) => id === executionId)?.status ?? 'gone');
	}
	return statuses;
}

async function reasonOf({ system }: Field, { executionId }: Victim): Promise<string> {
	const { data } = await system.rest.getExecution(executionId);
	return String(data?.resultData.error?.message ?? 'no reason');
}

const retryOf = ({ system }: Field, { executionId }: Victim): Promise<string> =>
	system.rest.request('POST', `/executions/${executionId}/retry`, { loadWorkflow: false }).then(
		(answer) => `done (${(answer as { status?: string }).status ?? 'no status'})`,
		(error: Error) => error.message,
	);

async function runAgain(field: Field, { path, batch, workflow }: Victim): Promise<void> {
	const { rest } = field.system;
	const before = await rest.getExecutions(workflow.id);
	await field.start(path, batch, USERS);
	await waitFor(
		async () => {
			const executions = await rest.getExecutions(workflow.id);
			const started = executions.find(({ id }) => !before.some((one) => one.id === id));
			return started?.status === 'success';
		},
		{ what: `${path} did not run again`, timeoutMs: RUN_TIMEOUT_MS },
	);
}

function aftermath(field: Field, { kind, batch, before }: Victim): Aftermath {
	const after = tallyNow(field, batch);
	return {
		kind,
		before: before.accepted,
		duplicates: after.duplicates,
		doubled: doubledIn(after),
		reached: after.acceptedByUser.size,
	};
}
