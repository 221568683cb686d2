import assert from 'node:assert/strict';
import type { SavedWorkflow } from '../../n8n/rest/n8nTypes.mts';
import { waitFor } from '../../n8n/rest/waitFor.mts';
import { ALL_KINDS, KINDS, type KindId } from './kinds.mts';
import type { QueueProcess } from './queueSystem.mts';
import { SENDERS, type QueueRig } from './rig.mts';
import { doubledIn, ofBatch, tallyOf, type Tally } from './tally.mts';
import { takenBy } from './workerLog.mts';

/** What became of an execution whose worker was killed, once it had been run to its end. */
interface Aftermath {
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
	aftermath: Aftermath[];
}

interface Victim {
	kind: KindId;
	workflow: SavedWorkflow;
}

export const USERS = 200;
/** Of each kind, when the worker is killed: it is in the middle of all of them. */
const SEEN_AT_LEAST = 40;
const DELAY_MS = 1_000;
const START_TIMEOUT_MS = 60_000;
const NOTICE_TIMEOUT_MS = 240_000;
const RUN_TIMEOUT_MS = 120_000;
const MS = 1000;

const GIVEN_UP = ['error', 'crashed'];

/** Ends a worker in the middle of an execution of each kind, as a crash would; another one takes its place. */
export async function proveKill(rig: QueueRig): Promise<KillResult> {
	const { system } = rig;
	const isN8n1 = system.install.version.startsWith('1.');
	const worker = await system.startWorker('worker-1');
	const victims = await startAll(rig);
	await waitFor(
		async () => victims.every(({ kind }) => seenOf(rig, kind).length >= SEEN_AT_LEAST),
		{
			what: 'the executions did not send',
			timeoutMs: START_TIMEOUT_MS,
			everyMs: 20,
		},
	);
	const killedAtMs = performance.now();
	process.kill(worker.pid, 'SIGKILL');
	await worker.ended.catch(() => undefined);
	system.workers.splice(system.workers.indexOf(worker), 1);
	const before = victims.map(({ kind }) => tallyNow(rig, kind).accepted);
	console.log(`${worker.name} is killed, after ${before.join(', ')} of ${USERS} items`);
	const other = await system.startWorker('worker-2');
	await (isN8n1 ? untilTaken(other, victims) : untilStatuses(rig, victims, GIVEN_UP));
	const noticedAfterS = (performance.now() - killedAtMs) / MS;
	if (isN8n1) await untilStatuses(rig, victims, ['success']);
	const statuses = await statusesOf(rig, victims);
	console.log(`${noticedAfterS.toFixed(0)} s after: ${statuses.join(', ')}`);
	if (!isN8n1) await startAgain(rig, victims);
	const aftermath = victims.map(({ kind }, index): Aftermath => {
		const after = tallyNow(rig, kind);
		return {
			kind,
			before: before[index] ?? 0,
			duplicates: after.duplicates,
			doubled: doubledIn(after),
			reached: after.acceptedByUser.size,
		};
	});
	for (const one of aftermath) {
		// Started again, an execution has another id: only a key stays what it was.
		const isOnce = one.kind === 'key' || (isN8n1 && one.kind === 'execution');
		assert(one.reached === USERS && one.before > 0, 'All users are notified');
		assert(!isOnce || one.doubled === 0, 'Nobody is notified twice');
		assert(!isOnce || one.duplicates >= one.before, 'What was sent before is known');
	}
	system.simulator.control.reset();
	return { noticedAfterS, statuses, aftermath };
}

const pathOf = (kind: KindId) => `kill-${kind}`;

async function startAll(rig: QueueRig): Promise<Victim[]> {
	const { control } = rig.system.simulator;
	const credential = await rig.coldCredential();
	control.clearRequests();
	for (const { service } of Object.values(SENDERS))
		control.addFault({ match: { service }, delayMs: DELAY_MS, times: Infinity });
	const victims: Victim[] = [];
	for (const kind of ALL_KINDS) {
		const { sender, parameters } = KINDS[kind];
		const node = SENDERS[sender].nodeOf(credential, parameters);
		victims.push({ kind, workflow: await rig.publish(pathOf(kind), node) });
	}
	for (const { kind } of victims) await rig.start(pathOf(kind), kind, USERS);
	return victims;
}

const seenOf = ({ system }: QueueRig, kind: KindId) =>
	ofBatch(system.simulator.control.requests(), kind);

const tallyNow = (rig: QueueRig, kind: KindId): Tally => tallyOf(seenOf(rig, kind));

/** n8n 1 gives a job to another worker by itself. */
const untilTaken = (worker: QueueProcess, victims: readonly Victim[]) =>
	waitFor(async () => takenBy(worker.log()).length >= victims.length, {
		what: 'the other worker did not take over',
		timeoutMs: NOTICE_TIMEOUT_MS,
	});

const untilStatuses = (rig: QueueRig, victims: readonly Victim[], wanted: readonly string[]) =>
	waitFor(async () => (await statusesOf(rig, victims)).every((status) => wanted.includes(status)), {
		what: `the executions did not become ${wanted.join(' or ')}`,
		timeoutMs: NOTICE_TIMEOUT_MS,
	});

async function statusesOf({ system }: QueueRig, victims: readonly Victim[]): Promise<string[]> {
	const statuses: string[] = [];
	for (const { workflow } of victims) {
		const [execution] = await system.rest.getExecutions(workflow.id);
		statuses.push(execution?.status ?? 'gone');
	}
	return statuses;
}

/** n8n 2 gives the executions up: they are started with the same input. */
async function startAgain(rig: QueueRig, victims: readonly Victim[]): Promise<void> {
	for (const { kind, workflow } of victims) {
		await rig.start(pathOf(kind), kind, USERS);
		const [newest] = await rig.untilEnded(workflow, 2, RUN_TIMEOUT_MS);
		assert(newest?.status === 'success', 'The execution succeeds');
	}
}
