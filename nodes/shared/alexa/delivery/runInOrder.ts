import type { SendPool } from './concurrency';

/**
 * Runs jobs through the pool, started in their order, and gives the results in that order. A job is asked for only when
 * there is a slot for it, so that many jobs need not exist at once. Once `isStopped` says so, no further job is asked
 * for, and those started are awaited. After a job that throws no further one is asked for either.
 */
export async function runInOrder<Job, Result>(
	jobs: Iterator<Job, unknown>,
	pool: SendPool,
	isStopped: () => boolean,
	run: (job: Job) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const started = new Set<Promise<unknown>>();
	const thrown: unknown[] = [];
	const ask = () => {
		try {
			return isStopped() || thrown.length > 0 ? undefined : jobs.next();
		} catch (error) {
			thrown.push(error);
			return undefined;
		}
	};
	for (let index = 0; ; index++) {
		await pool.enter();
		const next = ask();
		if (!next || next.done) {
			pool.leave();
			break;
		}
		const task = run(next.value)
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
