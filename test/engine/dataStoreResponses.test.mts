import { describe, expect, it } from 'vitest';
import { codesOf, tile } from './support/amazon.mts';
import { devices, first, second, useDataStore } from './support/dataStore.mts';
import { run } from './support/run.mts';

const { amazon, credential, send } = useDataStore();

describe('a response that says less than the documents', () => {
	const answer = (results: object[]) =>
		amazon.control.addFault({ match: { service: 'dataStore' }, status: 200, body: { results } });

	it('a device of the target that it leaves out counts as failed', async () => {
		answer([{ deviceId: first, type: 'SUCCESS' }]);
		const { output } = await send(devices({ simplify: false }));
		expect(output()[0]?.json).toMatchObject({ status: 'partly', delivered: 1, failed: 1 });
		expect(output()[0]?.json.devices).toMatchObject([{}, { deviceId: second, type: 'NO_RESULT' }]);
	});

	it('results without device IDs are all counted', async () => {
		answer([{ type: 'SUCCESS' }, { type: 'SUCCESS' }, { type: 'INVALID_DEVICE' }]);
		expect((await send()).output()[0]?.json).toMatchObject({ delivered: 2, failed: 1 });
	});

	it('a type that is markup, or has a token, is shown harmless and short', async () => {
		answer([{ deviceId: first, type: `<b>Atza|secret ${'x'.repeat(3_000)}` }]);
		const { error } = await send();
		expect(error?.description).not.toMatch(/<b>|secret/);
		expect(error?.description?.length).toBeLessThan(400);
	});

	it('no result for certain devices → the failure is about devices', async () => {
		answer([]);
		const { error } = await send(devices());
		expect(error?.message).toContain('None of the 2 devices got the data');
	});
});

describe('nothing delivered', () => {
	it('NOT_DELIVERED with what to do, and what was tried', async () => {
		amazon.control.removeWidget(first);
		const { error } = await send({ target: 'devices', deviceIds: first });
		expect(error?.context?.data).toMatchObject({ code: 'NOT_DELIVERED' });
		expect(error?.description).toContain('does not have the widget');
		expect(error?.description).toContain('Tried: 1 device, North America.');
	});

	it('in the continue mode it is the error of its item, and the others are sent', async () => {
		amazon.control.removeWidget(first);
		const { output } = await run({
			items: [{ device: first }, { device: second }],
			store: credential(),
			nodes: [
				tile(
					{ target: 'devices', deviceIds: '={{ $json.device }}' },
					{ onError: 'continueRegularOutput' },
				),
			],
		});
		expect(codesOf(output())).toEqual(['NOT_DELIVERED', 'ok']);
	});
});
