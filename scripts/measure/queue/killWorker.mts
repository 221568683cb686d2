import type { SavedWorkflow } from '../../n8n/rest/n8nTypes.mts';
import { waitFor } from '../../n8n/rest/waitFor.mts';
import type { Field } from './field.mts';
import { ALL_KINDS, KINDS, type KindId } from './kinds.mts';
import type { QueueProcess } from './queueProcess.mts';
import { ofBatch, tallyOf, type Tally } from './tally.mts';
import { takenBy } from '../../queue/workerLog.mts';

export const USERS = 200;
/** Of each kind, when the worker is killed: it is in the middle of all of them. */
const SEEN_AT_LEAST = 40;
const DELAY_MS = 500;
const ROUNDS = 5;
const START_TIMEOUT_MS = 60_000;

export interface Started {
	kind: KindId;
	workflow: SavedWorkflow;
	path: string;
	executionId: string;
	batch: string;
}

export interface Victim extends Started {
	/** What had been accepted of it when its worker was gone. */
	before: Tally;
}

export interface Killed {
	victims: Victim[];
	/** The worker that lives on. */
	other: QueueProcess;
	killedAtMs: number;
}

/** Ends a worker in the middle of an execution of each kind, as a crash or the lack of memory would. */
export async function killWorker(field: Field): Promise<Killed> {
	const { system, log } = field;
	const { control } = system.simulator;
	const workflows = await publishKinds(field);
	control.clearRequests();
	for (const service of ['proactiveEvents', 'skillMessaging'] as const)
		control.addFault({ match: { service }, delayMs: DELAY_MS, times: Infinity });
	const { dead, started } = await startOnOneWorker(field, workflows);
	await waitFor(async () => started.every(({ batch }) => seen(field, batch) >= SEEN_AT_LEAST), {
		what: 'the executions did not send',
		timeoutMs: START_TIMEOUT_MS,
		everyMs: 20,
	});
	const killedAtMs = performance.now();
	process.kill(dead.pid, 'SIGKILL');
	await dead.ended.catch(() => undefined);
	const victims = started.map((one) => ({ ...one, before: tallyNow(field, one.batch) }));
	const sent = victims.map(({ before }) => before.accepted).join(', ');
	log(`${dead.name} is killed, after ${sent} of ${USERS} items of its executions`);
	system.workers.splice(system.workers.indexOf(dead), 1);
	const other = system.workers[0] as QueueProcess;
	return { victims, other, killedAtMs };
}

export const tallyNow = ({ system }: Field, batch: string): Tally =>
	tallyOf(ofBatch(system.simulator.control.requests(), batch));

const seen = (field: Field, batch: string): number =>
	ofBatch(field.system.simulator.control.requests(), batch).length;

const pathOf = (kind: KindId) => `kill-${kind}`;

async function publishKinds(field: Field): Promise<Map<KindId, SavedWorkflow>> {
	const credential = await field.coldCredential();
	const workflows = new Map<KindId, SavedWorkflow>();
	for (const kind of ALL_KINDS) {
		const { sender, parameters } = KINDS[kind];
		const sending = { path: pathOf(kind), sender, credential, parameters };
		workflows.set(kind, await field.publish(sending));
	}
	return workflows;
}

/** Starts executions until one worker has one of each kind. */
async function startOnOneWorker(
	field: Field,
	workflows: ReadonlyMap<KindId, SavedWorkflow>,
): Promise<{ dead: QueueProcess; started: Started[] }> {
	const all: Started[] = [];
	for (let round = 1; round <= ROUNDS; round += 1) {
		for (const kind of ALL_KINDS) {
			const workflow = workflows.get(kind) as SavedWorkflow;
			for (const half of ['a', 'b']) {
				const batch = `${kind} ${round}${half}`;
				await field.start(pathOf(kind), batch, USERS);
				const executionId = await newestExecution(field, workflow, all);
				all.push({ kind, workflow, path: pathOf(kind), executionId, batch });
			}
		}
		await untilTaken(field, all);
		for (const dead of field.system.workers) {
			const its = all.filter(({ executionId }) => takenBy(dead.log()).includes(executionId));
			const started = ALL_KINDS.flatMap((kind) => its.findLast((one) => one.kind === kind) ?? []);
			if (started.length === ALL_KINDS.length) return { dead, started };
		}
	}
	throw new Error(`No worker had executions of each kind after ${ROUNDS} rounds.`);
}

/** They are started one after another, so the one that is not known yet is it. */
const newestExecution = (
	{ system }: Field,
	{ id, name }: SavedWorkflow,
	known: readonly Started[],
): Promise<string> =>
	waitFor(
		async () => {
			const executions = await system.rest.getExecutions(id);
			return executions.find((one) => !known.some(({ executionId }) => executionId === one.id))?.id;
		},
		{ what: `no execution of ${name} was started`, timeoutMs: START_TIMEOUT_MS, everyMs: 50 },
	);

async function untilTaken({ system }: Field, all: readonly Started[]): Promise<void> {
	const taken = () => system.workers.flatMap((worker) => takenBy(worker.log()));
	await waitFor(async () => all.every(({ executionId }) => taken().includes(executionId)), {
		what: 'the workers did not take the executions',
		timeoutMs: START_TIMEOUT_MS,
		everyMs: 20,
	});
}
