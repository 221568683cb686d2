import { describe, expect, it } from 'vitest';
import { skipWaits } from './support/amazon.mts';
import { devices, first, second, useDataStore } from './support/dataStore.mts';

const { amazon, sent, send } = useDataStore();

describe('a device that was busy', () => {
	it('gets the commands again, and no other device', async () => {
		skipWaits();
		amazon.control.scriptDeviceResults([{ deviceId: second, type: 'CONCURRENCY_ERROR' }]);
		const { output } = await send(devices({ simplify: false }));
		expect(output()[0]?.json).toMatchObject({ status: 'delivered', delivered: 2, attempts: 2 });
		const targets = sent().map(({ body }) => (body as { target: object }).target);
		expect(targets).toEqual([
			{ type: 'DEVICES', items: [first, second] },
			{ type: 'DEVICES', items: [second] },
		]);
	});

	it.each([
		[0, 1],
		[2, 3],
	])(
		'busy all the time with %i retries → NOT_DELIVERED after %i calls',
		async (maxRetries, calls) => {
			skipWaits();
			amazon.control.scriptDeviceResults([{ type: 'CONCURRENCY_ERROR', times: Infinity }]);
			const { error } = await send({ options: { maxRetries } });
			expect(error?.context?.data).toMatchObject({ code: 'NOT_DELIVERED' });
			expect(sent()).toHaveLength(calls);
		},
	);

	it('if no device has the data and the second try fails → the failure of that, after 4 calls', async () => {
		skipWaits();
		amazon.control.scriptDeviceResults([{ type: 'CONCURRENCY_ERROR' }]);
		const match = { service: 'dataStore' as const };
		amazon.control.addFault({ match, skip: 1, status: 503, times: Infinity });
		const { error } = await send({ options: { maxRetries: 3 } });
		expect(error?.context?.data).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
		expect(sent()).toHaveLength(4);
	});

	it('retries of both kinds together are at most Max Retries', async () => {
		skipWaits();
		const match = { service: 'dataStore' as const };
		amazon.control.addFault({ match, status: 503, times: 2 });
		amazon.control.scriptDeviceResults([{ type: 'CONCURRENCY_ERROR', times: Infinity }]);
		const { error } = await send({ options: { maxRetries: 3 } });
		expect(error?.context?.data).toMatchObject({ code: 'NOT_DELIVERED' });
		expect(sent()).toHaveLength(4);
	});

	it('if the second call fails, what the first one delivered is reported', async () => {
		skipWaits();
		amazon.control.scriptDeviceResults([{ deviceId: second, type: 'CONCURRENCY_ERROR' }]);
		amazon.control.addFault({ match: { service: 'dataStore' }, skip: 1, status: 400, times: 1 });
		const { output } = await send(devices());
		expect(output()[0]?.json).toMatchObject({ status: 'partly', delivered: 1, failed: 1 });
	});
});
