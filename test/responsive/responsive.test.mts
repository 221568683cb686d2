import { expect, test } from 'vitest';
import { unicast, useAmazon, users } from '../engine/support/amazon.mts';
import { run } from '../engine/support/run.mts';

const { credential, sent } = useAmazon();

/** How many fields n8n resolves in a second and more, by far longer than the limit. */
const MANY_ITEMS = 8_000;

/** Of the whole time. n8n itself copies the items without a pause before and after the node, which counts too. */
const LONGEST_SHARE = 0.4;

/** The longest time for which nothing else could be done, as a share of the whole time. */
async function longestPauseDuring(work: () => Promise<unknown>): Promise<number> {
	let longestMs = 0;
	const start = performance.now();
	let last = start;
	const look = () => {
		const now = performance.now();
		longestMs = Math.max(longestMs, now - last);
		last = now;
	};
	const timer = setInterval(look, 5);
	await work();
	clearInterval(timer);
	look();
	return longestMs / (last - start);
}

test.each([
	['reads and checks all items before the first is sent', {}, 'stopWorkflow'],
	['refuses item after item', {}, 'continueRegularOutput'],
	['previews', { operation: 'preview' }, 'stopWorkflow'],
	['checks the setup', { operation: 'checkSetup' }, 'stopWorkflow'],
] as const)('n8n can do other things while the node %s', async (_title, parameters, onError) => {
	const work = async () =>
		await run({
			store: credential(),
			items: users(MANY_ITEMS).map((item) => ({ ...item, id: 'a b' })),
			nodes: [unicast({ ...parameters, options: { referenceId: '={{ $json.id }}' } }, { onError })],
		});
	expect(await longestPauseDuring(work)).toBeLessThan(LONGEST_SHARE);
	expect(sent()).toEqual([]);
});
