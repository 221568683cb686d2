import { describe, expect, it } from 'vitest';
import { codesOf, skipWaits, tile } from './support/amazon.mts';
import { useDataStore } from './support/dataStore.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent, stored } = useDataStore();

describe('the order of updates', () => {
	it('two items for one user → the last one wins, whatever comes back slowly', async () => {
		amazon.control.addFault({ match: { service: 'dataStore' }, delayMs: 60, times: 1 });
		const items = Array.from({ length: 5 }, (_, index) => ({ text: `text ${index}` }));
		const { output } = await run({
			items,
			store: credential(),
			nodes: [tile({ text: '={{ $json.text }}', options: { requestsPerSecond: 0 } })],
		});
		expect(output()).toHaveLength(5);
		expect(stored().n8n?.tile).toEqual({ text: 'text 4' });
		const texts = sent().map(
			({ body }) =>
				(body as { commands: [{ content: { text: string } }] }).commands[0].content.text,
		);
		expect(texts).toEqual(items.map(({ text }) => text));
	});
});

describe('1,000 updates, a third of the devices offline and a tenth busy once', () => {
	const COUNT = 1_000;
	const isOffline = (index: number) => index % 3 === 0;
	const isBusy = (index: number) => index % 10 === 1;
	const deviceOf = (index: number) => `amzn1.ask.device.D${index}`;

	const timeout = 180_000;

	it(
		'each device that is online ends with its last text, and the counts are right',
		{ timeout },
		async () => {
			skipWaits();
			amazon.control.setDataStoreRate(Infinity);
			const indexes = Array.from({ length: COUNT }, (_, index) => index);
			for (const index of indexes.filter(isOffline))
				amazon.control.setOnline(deviceOf(index), false);
			amazon.control.scriptDeviceResults(
				indexes
					.filter((index) => isBusy(index) && !isOffline(index))
					.map((index) => ({ deviceId: deviceOf(index), type: 'CONCURRENCY_ERROR' as const })),
			);
			const { output } = await run({
				items: indexes.map((index) => ({ device: deviceOf(index), text: `text ${index}` })),
				store: credential(),
				nodes: [
					tile(
						{
							target: 'devices',
							deviceIds: '={{ $json.device }}',
							text: '={{ $json.text }}',
							options: { requestsPerSecond: 0, concurrency: 20 },
						},
						{ onError: 'continueRegularOutput' },
					),
				],
			});
			const codes = codesOf(output());
			expect(codes).toEqual(indexes.map((index) => (isOffline(index) ? 'NOT_DELIVERED' : 'ok')));
			expect(output().map(({ pairedItem }) => pairedItem)).toEqual(
				indexes.map((item) => ({ item })),
			);
			for (const index of indexes.filter((each) => !isOffline(each))) {
				expect(stored(deviceOf(index)).n8n?.tile).toEqual({ text: `text ${index}` });
			}
		},
	);
});
