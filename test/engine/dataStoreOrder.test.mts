import { describe, expect, it } from 'vitest';
import { tile } from './support/amazon.mts';
import { useDataStore } from './support/dataStore.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent, stored } = useDataStore();

/** So much of each that reading the items keeps the event loop busy, which is when others get their turn. */
const PADDING = 'x'.repeat(15_000);

const textsSent = () =>
	sent().map(
		({ body }) =>
			(body as { commands: [{ content: { title: string } }] }).commands[0].content.title,
	);

describe('many updates of one user', () => {
	it.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'with On Error %s they arrive in the order of the input',
		async (onError) => {
			amazon.control.setDataStoreRate(Infinity);
			// The last but one comes back slowly.
			amazon.control.addFault({
				match: { service: 'dataStore' },
				skip: 148,
				delayMs: 60,
				times: 1,
			});
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
			expect(stored().n8n?.tile).toMatchObject({ title: 'title 149' });
		},
	);
});
