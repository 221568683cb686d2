import type { Reply } from './worker.mts';

/** The other end of `startWorker`. */
export function serveJobs<Job, Answer>(work: (job: Job) => Answer | Promise<Answer>): void {
	const reply = (message: Reply<Answer>) => process.send?.(message);
	process.on('message', (job: Job) => {
		Promise.resolve(job)
			.then(work)
			.then(
				(answer) => reply({ answer }),
				(error: unknown) =>
					reply({ error: error instanceof Error ? String(error.stack) : String(error) }),
			);
	});
}
