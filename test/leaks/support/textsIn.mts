/** A text within a value, and the way to it. */
interface Text {
	path: string;
	text: string;
}

/**
 * All texts in a value: the keys, what errors hold beside what JSON shows of them, maps, sets and bytes. An object that
 * stands in two places is looked at in both, since one may hold what the other must not.
 */
export function* textsIn(
	value: unknown,
	path = '',
	within: ReadonlySet<object> = new Set(),
): Generator<Text> {
	if (typeof value === 'string') yield { path, text: value };
	if (typeof value !== 'object' || value === null || within.has(value)) return;
	if (ArrayBuffer.isView(value)) {
		const { buffer, byteOffset, byteLength } = value;
		yield { path, text: Buffer.from(buffer, byteOffset, byteLength).toString('latin1') };
		return;
	}
	const inside = new Set([...within, value]);
	for (const [key, member] of membersOf(value)) {
		const where = path === '' ? key : `${path}.${key}`;
		yield { path: where, text: key };
		yield* textsIn(member, where, inside);
	}
}

function membersOf(value: object): Array<[string, unknown]> {
	if (value instanceof Map || value instanceof Set) {
		return [...value.entries()].flatMap(([key, member], index) => [
			[`key ${index}`, key],
			[`value ${index}`, member],
		]);
	}
	return Reflect.ownKeys(value).map((key) => [
		String(key),
		(value as Record<string | symbol, unknown>)[key],
	]);
}
