import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { RecordedRequest, Simulator } from '../../../simulator/index.mts';
import { event, message, skipWaits, tile, users } from '../../engine/support/amazon.mts';
import type { CredentialStore } from '../../engine/support/credentialStore.mts';
import { clock } from '../../engine/support/engine.mts';
import { run } from '../../engine/support/run.mts';
import {
	type Bench,
	type Fault,
	ITEMS,
	MAX_RETRIES,
	type NodeName,
	timeoutSecondsFor,
} from '../fault.mts';

export const MODES = {
	stop: 'stopWorkflow',
	continue: 'continueRegularOutput',
	'error output': 'continueErrorOutput',
} as const;
export type Mode = keyof typeof MODES;

/** What one run came to. */
export interface Cell {
	/** In order of the items, of both outputs of the node. */
	regular: INodeExecutionData[];
	errors: INodeExecutionData[];
	error: (Error & { description?: string; context?: IDataObject }) | undefined;
	/** What got to the simulator of each item, in order. */
	requests: RecordedRequest[][];
	exchanges: number;
	/** Pauses of the node, without those of its pacing. */
	waits: number[];
}

const ITEM = users(ITEMS);

export const userOf = (index: number) => String(ITEM[index]?.user);

/** One after another, each with a turn of its own in which a fault can be arranged; waits take no time. */
const PACE = { requestsPerSecond: 1 };

const options = (fault: Fault, concurrency = fault.concurrency ?? 1) => ({
	maxRetries: MAX_RETRIES,
	timeout: timeoutSecondsFor(fault),
	simplify: false,
	concurrency,
	...(concurrency === 1 ? PACE : {}),
});

const SENDERS = {
	event: { service: 'proactiveEvents', nodeWith: event },
	message: { service: 'skillMessaging', nodeWith: message },
	tile: { service: 'dataStore', nodeWith: tile },
} as const;

/** The audience is of an event; the others do not know it. */
const parametersFor = (fault: Fault) => ({
	audience: 'unicast',
	userId: '={{ $json.user }}',
	options: { ...options(fault), ...fault.eventOptions },
});

export async function runCell(
	amazon: Simulator,
	store: CredentialStore,
	name: NodeName,
	fault: Fault,
	mode: Mode,
): Promise<Cell> {
	const actions = new Map<number, () => void>();
	const { service, nodeWith } = SENDERS[name];
	// the clock of the node skips its waits, that of the simulator does not
	amazon.control.setDataStoreRate(Infinity);
	const waits = skipWaits();
	const bench: Bench = {
		amazon,
		store,
		fault: (given) =>
			fault.hits.forEach((index) =>
				amazon.control.addFault({ ...given, match: { service, userId: userOf(index) } }),
			),
		lwaFault: (given) => amazon.control.addFault({ ...given, match: { service: 'lwa' } }),
		atItem: (index, action) => actions.set(index, action),
		moveClock: (byMs) => {
			const { now } = clock;
			clock.now = () => now() + byMs;
		},
		warmUp: async () => {
			await run({ store, nodes: [nodeWith()], executionId: 'before' });
			amazon.control.clearRequests();
		},
	};
	await fault.arrange(bench);
	const before = amazon.control.counts().exchanges;
	const { sleep } = clock;
	let lastTurn = 0;
	clock.sleep = async (delayMs) => {
		await sleep(delayMs);
		lastTurn++;
		actions.get(lastTurn)?.();
	};
	const { output, error } = await run({
		store,
		items: ITEM,
		nodes: [nodeWith(parametersFor(fault), { name: 'Send', onError: MODES[mode] })],
	});
	const requests = amazon.control.requests({ service });
	return {
		regular: output('Send', 0),
		errors: mode === 'error output' ? output('Send', 1) : [],
		error,
		requests: ITEM.map(({ user }) => requests.filter(({ userId }) => userId === user)),
		exchanges: amazon.control.counts().exchanges - before,
		waits,
	};
}
