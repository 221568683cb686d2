const SHARED: Readonly<Record<string, object>> = {
	Object: Object.prototype,
	Array: Array.prototype,
	String: String.prototype,
	Function: Function.prototype,
	Map: Map.prototype,
	Date: Date.prototype,
};

/** What all objects share: a change here would change everything in n8n's process. */
export const sharedProperties = () =>
	Object.fromEntries(
		Object.entries(SHARED).map(([name, prototype]) => [name, Reflect.ownKeys(prototype)]),
	);
