import type { Page } from 'playwright-core';

/** Everything that n8n sends to a page: the answers of its REST API, and what it pushes. */
export function receivedBy(page: Page): () => Promise<string> {
	const received: Array<Promise<string> | string> = [];
	page.on('response', (response) => {
		// A page that is left takes some of its answers along.
		if (response.url().includes('/rest/')) received.push(response.text().catch(() => ''));
	});
	page.on('websocket', (socket) =>
		socket.on('framereceived', ({ payload }) => received.push(payload.toString())),
	);
	return async () => (await Promise.all(received)).join('\n');
}
