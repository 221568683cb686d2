import { randomBytes } from 'node:crypto';
import type { Simulator } from '../../../simulator/index.mts';
import { withProgress, type Log } from '../../lib/progress.mjs';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { installN8n, type N8nInstall } from '../../n8n/install/installN8n.mts';
import { SIGNING_ROOT } from '../../n8n/run/n8nProcess.mts';
import { N8nRest } from '../../n8n/rest/n8nRest.mts';
import { OWNER } from '../../n8n/run/realN8n.mts';
import { startSimulatedAmazon } from '../../n8n/network/simulatedAmazon.mts';
import type { ServerProcess } from '../../n8n/run/serverProcess.mts';
import type { Programs } from './programs.mts';
import { startQueueProcess, type QueueProcess, type Shared } from './queueProcess.mts';
import { startPostgres } from './startPostgres.mts';
import { startRedis } from './startRedis.mts';

/** How many executions a worker runs at once. */
export const EXECUTIONS_AT_ONCE = 5;

export interface QueueSystem {
	install: N8nInstall;
	/** Of the main process, signed in as the owner. */
	rest: N8nRest;
	/** Of the webhook process, which takes webhooks and nothing else. */
	webhooks: N8nRest;
	main: QueueProcess;
	webhook: QueueProcess;
	database: ServerProcess;
	/** Those that are alive. */
	workers: QueueProcess[];
	simulator: Simulator;
	startWorker(name: string): Promise<QueueProcess>;
	stop(): Promise<void>;
}

interface Options {
	tarball: string;
	version: string;
	programs: Programs;
	log: Log;
	/** Called at once with what ends everything that has been started, and is started yet. */
	onStop: (stop: () => Promise<void>) => void;
}

/** n8n in queue mode with the packed package, for which the stand-in is Amazon: main and webhook process, and no worker yet. */
export async function startQueueSystem(options: Options): Promise<QueueSystem> {
	const { tarball, version, programs, log, onStop } = options;
	const undo: Array<() => Promise<void>> = [];
	const stop = async () => {
		while (undo.length > 0) await undo.pop()?.();
	};
	onStop(stop);
	const install = await installN8n(log, version);
	const folder = await temporaryFolder();
	undo.push(folder.remove);
	const database = await startPostgres(programs, folder.path, secret());
	undo.push(database.server.stop);
	const queue = await startRedis(programs, folder.path, secret());
	undo.push(queue.server.stop);
	log('PostgreSQL and Redis are running');
	const amazon = await startSimulatedAmazon({
		folder: folder.path,
		otherHosts: 'refused',
		simulator: { tokenLifetimeSeconds: 3600 },
		log,
	});
	undo.push(amazon.close);
	const shared: Shared = {
		install,
		tarball,
		folder: folder.path,
		amazon,
		env: {
			...database.env,
			...queue.env,
			...QUEUE_MODE,
			N8N_ENCRYPTION_KEY: secret(),
			[SIGNING_ROOT]: amazon.signingRootFile,
		},
	};
	const started = async (
		...[name, role, args]: [string, 'start' | 'webhook' | 'worker', string[]?]
	) => {
		const title = `Starting ${name} of n8n ${version}`;
		return await withProgress(title, '10 to 60 s', log, async () => {
			const running = await startQueueProcess(shared, name, role, args);
			undo.push(running.stop);
			return running;
		});
	};
	const main = await started('main', 'start');
	const rest = new N8nRest(main.url);
	await rest.becomeOwner(OWNER);
	const webhook = await started('webhook', 'webhook');
	const workers: QueueProcess[] = [];
	return {
		install,
		rest,
		webhooks: new N8nRest(webhook.url),
		main,
		webhook,
		database: database.server,
		workers,
		simulator: amazon.simulator,
		startWorker: async (name) => {
			const worker = await started(name, 'worker', [`--concurrency=${EXECUTIONS_AT_ONCE}`]);
			workers.push(worker);
			return worker;
		},
		stop,
	};
}

const secret = () => randomBytes(24).toString('hex');

const QUEUE_MODE = {
	EXECUTIONS_MODE: 'queue',
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	// n8n 1 would run what is started in its editor in the main process.
	OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
};
