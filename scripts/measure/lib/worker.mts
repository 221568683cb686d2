import { fileURLToPath } from 'node:url';
import { startChild } from '../../lib/startChild.mjs';

/** Has a process of its own do one job after another. */
export type Worker<Job, Answer> = (job: Job) => Promise<Answer>;

export type Reply<Answer> = { answer: Answer } | { error: string };

/** It ends with this process. */
export function startWorker<Job, Answer>(
	file: URL,
	nodeBinary = process.execPath,
): Worker<Job, Answer> {
	const script = fileURLToPath(file);
	const args = ['--import', import.meta.resolve('tsx'), script];
	const child = startChild(nodeBinary, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
	return (job) =>
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
		});
}
