/** Runs work that shares a key one at a time, in the order of the calls. */
export class OrderedTurns {
	/** By key: the end of what asked last. */
	private readonly last = new Map<string, Promise<void>>();

	/** Does the work once all earlier work with one of its keys has ended; `pause` gives the slot away meanwhile. */
	async take<T>(
		keys: readonly string[],
		pause: (wait: () => Promise<void>) => Promise<void>,
		work: () => Promise<T>,
	): Promise<T> {
		const before = keys.flatMap((key) => this.last.get(key) ?? []);
		let end = () => {};
		const mine = new Promise<void>((resolve) => (end = resolve));
		for (const key of keys) this.last.set(key, mine);
		try {
			if (before.length > 0) await pause(async () => void (await Promise.all(before)));
			return await work();
		} finally {
			end();
			for (const key of keys) if (this.last.get(key) === mine) this.last.delete(key);
		}
	}
}
