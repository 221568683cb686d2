/** A map that forgets its oldest entry beyond `limit`, so that a long-lived process does not grow. */
export class BoundedMap<K, V> {
	private readonly entries = new Map<K, V>();

	constructor(private readonly limit: number) {}

	get(key: K): V | undefined {
		return this.entries.get(key);
	}

	has(key: K): boolean {
		return this.entries.has(key);
	}

	set(key: K, value: V): void {
		this.entries.delete(key);
		this.entries.set(key, value);
		if (this.entries.size > this.limit) {
			const oldest = this.entries.keys().next();
			if (!oldest.done) this.entries.delete(oldest.value);
		}
	}

	delete(key: K): void {
		this.entries.delete(key);
	}

	clear(): void {
		this.entries.clear();
	}
}

/**
 * Answers from memory as long as the arguments stay the same: a run asks the same of one credential for each of its
 * thousands of requests. The result is shared, so no one may change it.
 */
export function memoizeLast<Args extends readonly unknown[], Found>(
	find: (...args: Args) => Found,
): (...args: Args) => Found {
	let last: { args: Args; found: Found } | undefined;
	return (...args) => {
		if (!last || !isSame(last.args, args)) {
			last = { args, found: find(...args) };
		}
		return last.found;
	};
}

const isSame = (before: readonly unknown[], now: readonly unknown[]) =>
	before.length === now.length && now.every((arg, index) => arg === before[index]);
