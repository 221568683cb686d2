import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { withProgress } from '../../lib/progress.mjs';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { installN8n } from '../../n8n/install/installN8n.mts';
import type { TunnelProxy } from '../../n8n/network/proxy.mts';
import { startSimulatedAmazon } from '../../n8n/network/simulatedAmazon.mts';
import { N8nRest } from '../../n8n/rest/n8nRest.mts';
import type { N8nProcess } from '../../n8n/run/n8nProcess.mts';
import { startN8n } from '../../n8n/run/startN8n.mts';
import { OWNER } from '../../n8n/run/realN8n.mts';
import type { Role } from '../../n8n/run/untilReady.mts';
import type { Programs } from './programs.mts';
import { startPostgres } from './startPostgres.mts';
import { startRedis } from './startRedis.mts';

/** How many executions a worker runs at once. */
const EXECUTIONS_AT_ONCE = 5;

/** A process of n8n that has a way of its own to Amazon, on which its requests are counted. */
export interface QueueProcess extends N8nProcess {
	name: string;
	proxy: TunnelProxy;
}

export type QueueSystem = Awaited<ReturnType<typeof startQueueSystem>>;

/** n8n in queue mode with the packed package, for which the simulator is Amazon: main and webhook process, and no worker yet. */
export async function startQueueSystem(tarball: string, version: string, programs: Programs) {
	const undo: Array<() => Promise<void>> = [];
	const stop = async () => {
		while (undo.length > 0) await undo.pop()?.();
	};
	const install = await installN8n(console.log, version);
	const folder = temporaryFolder().path;
	const database = await startPostgres(programs, folder);
	undo.push(database.server.stop);
	const queue = await startRedis(programs, folder);
	undo.push(queue.server.stop);
	const simulator = { tokenLifetimeSeconds: 3600 };
	const amazon = await startSimulatedAmazon({
		folder,
		otherHosts: 'refused',
		simulator,
		log: console.log,
	});
	undo.push(amazon.close);
	const env = {
		...database.env,
		...queue.env,
		...QUEUE_MODE,
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
	};
	const started = (name: string, role: Role, args: string[] = []) =>
		withProgress(`Starting ${name} of n8n ${version}`, '10 to 60 s', console.log, async () => {
			const proxy = await amazon.anotherProxy();
			const running = await startN8n({
				install,
				tarball,
				// As on a machine of its own, with the package installed in it.
				userFolder: join(folder, name),
				role,
				args,
				env: { ...amazon.envFor(proxy), ...env },
			});
			undo.push(running.stop);
			return { ...running, name, proxy };
		});
	const rest = new N8nRest((await started('main', 'start')).url);
	await rest.becomeOwner(OWNER);
	// It takes webhooks and nothing else.
	const webhooks = new N8nRest((await started('webhook', 'webhook')).url);
	// Those that are alive.
	const workers: QueueProcess[] = [];
	const startWorker = async (name: string) => {
		const worker = await started(name, 'worker', [`--concurrency=${EXECUTIONS_AT_ONCE}`]);
		workers.push(worker);
		return worker;
	};
	return { install, rest, webhooks, workers, simulator: amazon.simulator, startWorker, stop };
}

const QUEUE_MODE = {
	EXECUTIONS_MODE: 'queue',
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
};
