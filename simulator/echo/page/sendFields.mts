/** The data of a message; the error says what is wrong with what was typed. */
export function readMessage(text: string): Record<string, unknown> {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		throw new Error('The data of the message is no JSON');
	}
	if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
		return data as Record<string, unknown>;
	}
	throw new Error('The data of the message must be a JSON object such as { "text": "Hello" }');
}

/** One slot in each line, `name = value`. */
export function readSlots(text: string): Record<string, string> {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	return Object.fromEntries(lines.map(readSlot));
}

function readSlot(line: string): [name: string, value: string] {
	const [, name, value = ''] = /^\s*(\S+)\s*(?:=\s*(.*?)\s*)?$/.exec(line) ?? [];
	if (name === undefined) throw new Error(`"${line.trim()}" is no slot; write it as day = Monday`);
	return [name, value];
}
