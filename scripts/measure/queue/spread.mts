import assert from 'node:assert/strict';
import { SENDERS, type QueueRig, type Sender } from './rig.mts';
import { doubledIn, tallyOf } from './tally.mts';
import { takenBy } from './workerLog.mts';

/** Of many executions at once on a credential for which there was no token yet. */
export interface Spread {
	executions: number;
	items: number;
	accepted: number;
	acceptedTwice: number;
	/** Executions on each worker, and how often each asked for a token. */
	executionsOnWorkers: number[];
	exchangesOfWorkers: number[];
}

const EXECUTIONS = 20;
const USERS = 500;
const TIMEOUT_MS = 300_000;
const TOKEN_HOST = 'api.amazon.com';

export async function proveSpread(rig: QueueRig, sender: Sender): Promise<Spread> {
	const { system } = rig;
	const { control } = system.simulator;
	const { nodeOf, service, title } = SENDERS[sender];
	const path = `spread-${sender}`;
	const workflow = await rig.publish(path, nodeOf(await rig.coldCredential()));
	control.clearRequests();
	const look = () =>
		system.workers.map(({ proxy, log }) => ({
			exchanges: proxy.tunnels.get(TOKEN_HOST) ?? 0,
			executions: takenBy(log()).length,
		}));
	const before = look();
	const since = (figure: 'exchanges' | 'executions') =>
		look().map((now, index) => now[figure] - (before[index]?.[figure] ?? 0));
	console.log(`${title}: ${EXECUTIONS} executions of ${USERS} items`);
	const batches = Array.from({ length: EXECUTIONS }, (_, index) => `Batch ${index + 1}`);
	await Promise.all(batches.map((batch) => rig.start(path, batch, USERS)));
	const executions = await rig.untilEnded(workflow, EXECUTIONS, TIMEOUT_MS);
	const tally = tallyOf(control.requests({ service }));
	const found: Spread = {
		executions: executions.filter(({ status }) => status === 'success').length,
		items: EXECUTIONS * USERS,
		accepted: tally.accepted,
		acceptedTwice: doubledIn(tally),
		executionsOnWorkers: since('executions'),
		exchangesOfWorkers: since('exchanges'),
	};
	console.log(JSON.stringify(found));
	const { accepted, acceptedByUser, duplicates, others } = tally;
	assert(found.executions === EXECUTIONS, 'Each execution succeeds');
	assert(accepted === found.items && duplicates + others === 0, 'Each item is sent once');
	assert(acceptedByUser.size === found.items, 'Each user is notified once');
	assert(Math.min(...found.executionsOnWorkers) > 0, 'Each worker takes executions');
	assert(Math.max(...found.exchangesOfWorkers) <= 1, 'Each worker asks for one token at most');
	return found;
}
