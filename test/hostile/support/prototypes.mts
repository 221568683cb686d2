const SHARED = { Object, Array, String, Number, Function, Promise, Map, Set, Date, RegExp, Error };

type Snapshot = ReadonlyMap<string, PropertyDescriptor>;

/** What all objects share: a change here would change everything in n8n's process. */
export const sharedProperties = (): Snapshot =>
	new Map(
		Object.entries(SHARED).flatMap(([name, { prototype }]) =>
			Reflect.ownKeys(prototype).map((key) => [
				`${name}.prototype.${String(key)}`,
				Reflect.getOwnPropertyDescriptor(prototype, key) ?? {},
			]),
		),
	);

/** The names of those that have come, gone, or hold something else by now. */
export function changedSince(before: Snapshot): string[] {
	const now = sharedProperties();
	return [...new Set([...before.keys(), ...now.keys()])].filter(
		(name) => !isSame(before.get(name), now.get(name)),
	);
}

const PARTS = ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'] as const;

const isSame = (one?: PropertyDescriptor, other?: PropertyDescriptor) =>
	one !== undefined && other !== undefined && PARTS.every((part) => one[part] === other[part]);
