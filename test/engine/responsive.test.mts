import { expect, test } from 'vitest';
import { unicast, useAmazon, users } from './support/amazon.mts';
import { run } from './support/run.mts';

const { credential, sent } = useAmazon();

/** How many fields n8n resolves in some 3 s, by far longer than the limit. */
const MANY_ITEMS = 20_000;

/** n8n itself copies the items without a pause before and after the node, which counts too. */
const LONGEST_MS = 500;

/** The longest time for which nothing else could be done. */
async function longestPauseDuring(work: () => Promise<unknown>): Promise<number> {
	let longestMs = 0;
	let last = performance.now();
	const look = () => {
		const now = performance.now();
		longestMs = Math.max(longestMs, now - last);
		last = now;
	};
	const timer = setInterval(look, 5);
	await work();
	clearInterval(timer);
	look();
	return longestMs;
}

test.each([
	['reads and checks all items before the first is sent', { referenceIdFrom: 'own' }],
	['previews', { operation: 'preview' }],
])('n8n can do other things while the node %s', async (_title, parameters) => {
	const work = async () =>
		await run({
			store: credential(),
			items: users(MANY_ITEMS).map((item) => ({ ...item, id: 'a b' })),
			nodes: [unicast({ ...parameters, referenceId: '={{ $json.id }}' })],
		});
	expect(await longestPauseDuring(work)).toBeLessThan(LONGEST_MS);
	expect(sent()).toEqual([]);
});
