import { fileURLToPath } from 'node:url';
import { startChild } from '../../lib/startChild.mjs';

/** A process of its own that does jobs one after another. */
export interface Worker<Job, Answer> {
	ask(job: Job): Promise<Answer>;
	stop(): Promise<void>;
}

export type Reply<Answer> = { answer: Answer } | { error: string };

const STOP_TIMEOUT_MS = 5_000;

export function startWorker<Job, Answer>(
	file: URL,
	nodeBinary = process.execPath,
): Worker<Job, Answer> {
	const script = fileURLToPath(file);
	const args = ['--import', import.meta.resolve('tsx'), script];
	const child = startChild(nodeBinary, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
	const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	return {
		ask: (job) =>
			new Promise((resolve, reject) => {
				const fail = () => reject(new Error(`${script} has ended.`));
				child.once('exit', fail);
				child.once('message', (reply: Reply<Answer>) => {
					child.off('exit', fail);
					if ('answer' in reply) resolve(reply.answer);
					else reject(new Error(`${script}: ${reply.error}`));
				});
				// The callback keeps a closed channel from being an error event that nobody hears.
				child.send(job as object, (error) => error && reject(error));
			}),
		stop: async () => {
			if (child.connected) child.disconnect();
			const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
			await exited;
			clearTimeout(timer);
		},
	};
}
