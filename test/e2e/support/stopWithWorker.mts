/** Stops what all files of a level share: they run in one worker process, which vitest ends by this signal. */
export function stopWithWorker(stop: () => Promise<unknown>): void {
	process.once('SIGTERM', () => {
		void stop().finally(() => process.kill(process.pid, 'SIGKILL'));
	});
}
