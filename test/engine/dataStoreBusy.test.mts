import { describe, expect, it } from 'vitest';
import { skipWaits } from './support/amazon.mts';
import { devices, first, KEEP_TRYING, second, USER, useDataStore } from './support/dataStore.mts';

const { amazon, sent, send } = useDataStore();

describe('a device that was busy', () => {
	it.each(['CONCURRENCY_ERROR', 'INTERNAL_ERROR'] as const)(
		'%s → it gets the commands again, and no other device',
		async (type) => {
			skipWaits();
			amazon.control.scriptDeviceResults([{ deviceId: second, type }]);
			const { output } = await send(devices({ simplify: false }));
			expect(output()[0]?.json).toMatchObject({ status: 'delivered', delivered: 2, attempts: 2 });
			const targets = sent().map(({ body }) => (body as { target: object }).target);
			expect(targets).toEqual([
				{ type: 'DEVICES', items: [first, second] },
				{ type: 'DEVICES', items: [second] },
			]);
		},
	);

	it('for a user, only its device is tried again', async () => {
		skipWaits();
		amazon.control.scriptDeviceResults([{ type: 'CONCURRENCY_ERROR' }]);
		await send();
		expect(sent().map(({ body }) => (body as { target: object }).target)).toEqual([
			{ type: 'USER', id: USER },
			{ type: 'DEVICES', items: amazon.control.deviceIds(USER) },
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

	it.each([
		[401, 'NOT_AUTHORIZED', 3],
		[503, 'SERVICE_UNAVAILABLE', 4],
	])(
		'if no device has the data and the second try gets %i → %s, after %i calls',
		async (status, code, calls) => {
			skipWaits();
			amazon.control.scriptDeviceResults([{ type: 'CONCURRENCY_ERROR' }]);
			const match = { service: 'dataStore' as const };
			amazon.control.addFault({ match, skip: 1, status, times: Infinity });
			const { error } = await send({ options: { maxRetries: 3 } });
			expect(error?.context?.data).toMatchObject({ code });
			expect(sent()).toHaveLength(calls);
		},
	);

	it('retries of both kinds together are at most Max Retries', async () => {
		skipWaits();
		const match = { service: 'dataStore' as const };
		amazon.control.addFault({ match, status: 503, times: 2 });
		amazon.control.scriptDeviceResults([{ type: 'CONCURRENCY_ERROR', times: Infinity }]);
		const { error } = await send({ options: { maxRetries: 3 } });
		expect(error?.context?.data).toMatchObject({ code: 'NOT_DELIVERED' });
		expect(sent()).toHaveLength(4);
	});

	it('if it has gone offline meanwhile, its delivery is reported beside that of the others', async () => {
		skipWaits();
		amazon.control.setOnline(first, false);
		amazon.control.setOnline(second, false);
		amazon.control.scriptDeviceResults([{ deviceId: second, type: 'CONCURRENCY_ERROR' }]);
		const { output } = await send(devices(KEEP_TRYING));
		const { queuedResultId, moreQueuedResultIds } = output()[0]?.json ?? {};
		expect(output()[0]?.json).toMatchObject({ status: 'queued', queued: 2 });
		const [one, other] = amazon.control.queuedCommands().map(({ id }) => id);
		expect([queuedResultId, moreQueuedResultIds]).toEqual([one, [other]]);
	});

	it('if the second call fails, what the first one delivered is reported', async () => {
		skipWaits();
		amazon.control.scriptDeviceResults([{ deviceId: second, type: 'CONCURRENCY_ERROR' }]);
		amazon.control.addFault({ match: { service: 'dataStore' }, skip: 1, status: 400, times: 1 });
		const { output } = await send(devices());
		expect(output()[0]?.json).toMatchObject({ status: 'partly', delivered: 1, failed: 1 });
	});
});
