import type { Command } from '../amazon/dataStore/commandsBody.mts';

/** By namespace and key. */
export type StoredData = Record<string, Record<string, unknown>>;

/** 1 MB for each skill and device, names counted; whether 1,000,000 or 1,048,576 is not said. */
const MOST_STORED_BYTES = 1_048_576;

/** Names come from outside, so `__proto__` may be one. */
type Namespaces = Map<string, Map<string, unknown>>;

/** What the data store of each device contains, apart for each skill. */
export class StoredObjects {
	private readonly stores = new Map<string, Namespaces>();

	reset(): void {
		this.stores.clear();
	}

	forget(deviceId: string): void {
		for (const key of this.stores.keys()) {
			if ((JSON.parse(key) as string[])[0] === deviceId) this.stores.delete(key);
		}
	}

	/** false: there is no room for it, and nothing was changed. */
	run(deviceId: string, clientId: string, command: Command): boolean {
		const key = JSON.stringify([deviceId, clientId]);
		const next = changed(this.stores.get(key) ?? new Map(), command);
		if (bytesOf(next) > MOST_STORED_BYTES) return false;
		this.stores.set(key, next);
		return true;
	}

	of(deviceId: string, clientId: string): StoredData {
		return plain(this.stores.get(JSON.stringify([deviceId, clientId])) ?? new Map());
	}
}

function changed(before: Namespaces, command: Command): Namespaces {
	if (command.type === 'CLEAR') return new Map();
	const next = new Map(before);
	if (command.type === 'REMOVE_NAMESPACE') {
		next.delete(command.namespace);
		return next;
	}
	const objects = new Map(next.get(command.namespace));
	if (command.type === 'PUT_OBJECT') objects.set(command.key, structuredClone(command.content));
	if (command.type === 'REMOVE_OBJECT') objects.delete(command.key);
	const isNew = command.type === 'PUT_NAMESPACE' || command.type === 'PUT_OBJECT';
	if (isNew || next.has(command.namespace)) next.set(command.namespace, objects);
	return next;
}

function bytesOf(namespaces: Namespaces): number {
	let bytes = 0;
	for (const [namespace, objects] of namespaces) {
		bytes += Buffer.byteLength(namespace);
		for (const [key, content] of objects) {
			bytes += Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(content));
		}
	}
	return bytes;
}

const plain = (namespaces: Namespaces): StoredData =>
	Object.fromEntries(
		[...namespaces].map(([namespace, objects]) => [namespace, Object.fromEntries(objects)]),
	);
