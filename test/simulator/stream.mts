import type { Change, Snapshot } from '../../simulator/echo/wire.mts';

type StreamEvent = { event: 'snapshot'; data: Snapshot } | { event: 'change'; data: Change };

/** Reads the server-sent events of an address, one after another. */
export async function openStream(url: string) {
	const abort = new AbortController();
	const response = await fetch(url, { signal: abort.signal });
	const events = read(response);
	return {
		response,
		next: async (): Promise<StreamEvent> => (await events.next()).value as StreamEvent,
		close: () => abort.abort(),
	};
}

async function* read({ body }: Response): AsyncGenerator<StreamEvent, undefined> {
	const decoder = new TextDecoder();
	let text = '';
	for await (const chunk of body ?? []) {
		text += decoder.decode(chunk as Uint8Array, { stream: true });
		const messages = text.split('\n\n');
		text = messages.pop() ?? '';
		for (const message of messages) {
			const [, event, data] = /(?:^|\n)event: (\w+)\ndata: (.*)$/.exec(message) ?? [];
			if (event && data) yield { event, data: JSON.parse(data) } as StreamEvent;
		}
	}
	return undefined;
}
