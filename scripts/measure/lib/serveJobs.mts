import type { Reply } from './worker.mts';

/** The other end of `startWorker`; ends with the process that started it. */
export function serveJobs<Job, Answer>(work: (job: Job) => Promise<Answer>): void {
	process.on('message', (job: Job) => {
		work(job).then(
			(answer) => reply({ answer }),
			(error: unknown) =>
				reply({ error: error instanceof Error ? String(error.stack) : String(error) }),
		);
	});
	process.once('disconnect', () => process.exit(0));

	function reply(message: Reply<Answer>): void {
		process.send?.(message);
	}
}
