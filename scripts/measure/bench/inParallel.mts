/** Runs the job for all values, so many at a time, in their order. */
export async function inParallel<Value>(
	values: readonly Value[],
	atOnce: number,
	job: (value: Value) => Promise<void>,
): Promise<void> {
	let next = 0;
	const worker = async () => {
		while (next < values.length) await job(values[next++] as Value);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}
