import { expect, test } from 'vitest';
import { dist } from './support/engine.mts';

const { loadRunCredentials } = dist('nodes/shared/n8n/run/runCredentials.js') as {
	loadRunCredentials(
		context: object,
		interpret: (resolved: object) => object,
	): Promise<{ isShared: boolean; byItem: object[] }>;
};

test('once the run is canceled, no credential is read any more', async () => {
	const execution = new AbortController();
	const read: number[] = [];
	const context = {
		getInputData: () => Array<object>(100).fill({}),
		getExecutionCancelSignal: () => execution.signal,
		getCredentials: async (_type: string, itemIndex: number) => {
			read.push(itemIndex);
			if (itemIndex === 3) execution.abort();
			return { clientId: `example-client-${itemIndex}`, clientSecret: 'x', region: 'na' };
		},
	};
	const { byItem } = await loadRunCredentials(context, (resolved) => resolved);
	// The first item and the one after the last tell that the credential depends on the item.
	expect(read).toEqual([0, 100, 1, 2, 3]);
	expect(byItem.length).toBe(4);
});
