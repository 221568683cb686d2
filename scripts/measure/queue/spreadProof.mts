import type { Field } from './field.mts';
import type { Sender } from './queueWorkflows.mts';
import { doubledIn, tallyOf } from './tally.mts';
import type { Verdict } from './verdict.mts';
import { takenBy } from '../../queue/workerLog.mts';

const EXECUTIONS = 20;
const USERS = 500;
const TIMEOUT_MS = 300_000;
const TOKEN_HOST = 'api.amazon.com';

const SERVICES = { event: 'proactiveEvents', message: 'skillMessaging' } as const;
const TITLES = { event: 'Alexa Proactive Event', message: 'Alexa Skill Message' } as const;

/** Many executions at once on a credential for which there is no token yet. */
export async function proveSpread(field: Field, sender: Sender): Promise<Verdict[]> {
	const { system, log } = field;
	const { control } = system.simulator;
	const { workers } = system;
	const credential = await field.coldCredential();
	const path = `spread-${sender}`;
	const workflow = await field.publish({ path, sender, credential });
	control.clearRequests();
	const before = workers.map(({ proxy, log: text }) => ({
		tokens: proxy.tunnels.get(TOKEN_HOST) ?? 0,
		taken: takenBy(text()).length,
	}));
	log(`${TITLES[sender]}: ${EXECUTIONS} executions of ${USERS} items`);
	const batches = Array.from({ length: EXECUTIONS }, (_, index) => `Batch ${index + 1}`);
	await Promise.all(batches.map((batch) => field.start(path, batch, USERS)));
	const executions = await field.untilEnded(workflow, EXECUTIONS, TIMEOUT_MS);
	const requests = control.requests({ service: SERVICES[sender] });
	const tally = tallyOf(requests);
	const tokens = workers.map(
		({ proxy }, index) => (proxy.tunnels.get(TOKEN_HOST) ?? 0) - (before[index]?.tokens ?? 0),
	);
	const taken = workers.map(
		(worker, index) => takenBy(worker.log()).length - (before[index]?.taken ?? 0),
	);
	const succeeded = executions.filter(({ status }) => status === 'success').length;
	const total = EXECUTIONS * USERS;
	const whole = total.toLocaleString('en-US');
	const title = `${TITLES[sender]}, ${EXECUTIONS} executions of ${USERS} items`;
	return [
		{
			what: `${title}: executions that succeeded`,
			required: `all ${EXECUTIONS}`,
			measured: String(succeeded),
			isMet: succeeded === EXECUTIONS,
		},
		{
			what: `${title}: items accepted`,
			required: `${whole}, each once`,
			measured: `${tally.accepted.toLocaleString('en-US')}, of them ${doubledIn(tally)} twice; ${tally.duplicates + tally.others.length} other answers`,
			isMet:
				tally.accepted === total &&
				tally.acceptedByUser.size === total &&
				requests.length === total,
		},
		{
			what: `${title}: executions on each worker`,
			required: 'some on both',
			measured: taken.join(' and '),
			isMet: taken.every((count) => count > 0),
		},
		{
			what: `${title}: token exchanges of each worker, from cold`,
			required: 'at most 1',
			measured: tokens.join(' and '),
			isMet: tokens.every((count) => count <= 1) && tokens.some((count) => count === 1),
		},
	];
}
