import { describe, expect, it } from 'vitest';
import { tile, useAmazon } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

/** So much of each that reading the items keeps the event loop busy, which is when others get their turn. */
const PADDING = 'x'.repeat(15_000);

const textsSent = () =>
	sent('dataStore').map(
		({ body }) =>
			(body as { commands: [{ content: { title: string } }] }).commands[0].content.title,
	);

describe('many updates of one user', () => {
	it.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'with On Error %s they arrive in the order of the input',
		async (onError) => {
			amazon.control.setDataStoreRate(Infinity);
			const items = Array.from({ length: 150 }, (_, index) => ({ title: `title ${index}` }));
			await run({
				items,
				store: credential(),
				nodes: [
					tile(
						{
							title: '={{ $json.title }}',
							text: PADDING,
							options: { requestsPerSecond: 0, concurrency: 20 },
						},
						{ onError },
					),
				],
			});
			expect(textsSent()).toEqual(items.map(({ title }) => title));
		},
	);
});
