/**
 * n8n hands out execution data in the format of the package "flatted": a list whose first entry is
 * the root, in which every text inside an object or list is the position of the value meant.
 */
export function decodeFlatted(text: string): unknown {
	const entries = JSON.parse(text) as unknown[];
	const decoded = new Map<number, unknown>();
	const valueAt = (position: number): unknown => {
		if (decoded.has(position)) return decoded.get(position);
		const entry = entries[position];
		if (typeof entry !== 'object' || entry === null) return entry;
		const copy: unknown = Array.isArray(entry) ? [] : {};
		// Known before it is filled: data may refer back to itself.
		decoded.set(position, copy);
		for (const [key, value] of Object.entries(entry)) {
			const target = copy as Record<string, unknown>;
			target[key] = typeof value === 'string' ? valueAt(Number(value)) : value;
		}
		return copy;
	};
	return valueAt(0);
}
