import type { SendPool } from './pool';

/**
 * Runs jobs through the pool, started in their order, and gives the results in that order. Once `isStopped` says so, no
 * further job starts and those started are awaited; the results of the others stay undefined.
 */
export async function runInOrder<Job, Result>(
	jobs: readonly Job[],
	pool: SendPool,
	isStopped: () => boolean,
	run: (job: Job) => Promise<Result>,
): Promise<Array<Result | undefined>> {
	const results = new Array<Result | undefined>(jobs.length).fill(undefined);
	const started = new Set<Promise<unknown>>();
	const thrown: unknown[] = [];
	for (const [index, job] of jobs.entries()) {
		await pool.enter();
		if (isStopped()) {
			pool.leave();
			break;
		}
		const task = run(job)
			.then((result) => {
				results[index] = result;
			})
			.catch((error: unknown) => thrown.push(error))
			.finally(() => {
				started.delete(task);
				pool.leave();
			});
		started.add(task);
	}
	await Promise.all(started);
	if (thrown.length > 0) throw thrown[0];
	return results;
}
