import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleDevices, startSimulator, type Simulator } from '../../simulator/index.mts';
import { clock, eventRequest, senders } from './helpers.mts';
import { openStream } from './stream.mts';

let simulator: Simulator;
let stream: Awaited<ReturnType<typeof openStream>>;
const startOfClock = clock.now;
beforeEach(async () => {
	clock.now = startOfClock;
	simulator = await startSimulator({ devices: exampleDevices, now: () => clock.now });
	stream = await openStream(`${simulator.url}/_simulator/stream`);
});
afterEach(() => simulator.close());

const nextChange = async () => {
	const { event, data } = await stream.next();
	if (event !== 'change') throw new Error(`a ${event}`);
	return data;
};

describe('the stream', () => {
	it('begins with everything there is', async () => {
		expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
		expect(await stream.next()).toMatchObject({
			event: 'snapshot',
			data: {
				now: clock.now,
				devices: exampleDevices.map(({ id }) => ({ id, pendingCount: 0, pending: [] })),
				requests: [],
				requestCount: 0,
				regions: { na: 'North America', eu: 'Europe and India', fe: 'Far East and Australia' },
				locales: { 'de-DE': 'German, Germany' },
			},
		});
	});

	it('tells what arrives, is updated, read and expired', async () => {
		await stream.next();
		const { sendEvent } = await senders(simulator);
		const send = (changes = {}) =>
			sendEvent(eventRequest(changes), { region: 'eu', stage: 'development' });
		/** Until something happens on a device. */
		const notice = async () => {
			for (;;) {
				const change = await nextChange();
				if (change.notices.length > 0) return change;
			}
		};
		const german = (change: Awaited<ReturnType<typeof notice>>) =>
			change.devices?.find(({ id }) => id === 'eu-de-de');
		const about = { deviceId: 'eu-de-de', referenceId: 'order~1', label: 'Weather Alert' };

		await send();
		const arrived = await notice();
		expect(arrived.notices).toEqual([{ kind: 'arrived', ...about }]);
		expect(arrived.requests.at(-1)).toMatchObject({
			number: 3,
			status: 202,
			service: 'proactiveEvents',
		});
		expect(german(arrived)).toMatchObject({ pendingCount: 1 });
		expect(german(arrived)?.pending[0], 'nothing is said unasked').not.toHaveProperty('sentence');

		await send({ localizedAttributes: [{ locale: 'de-DE', source: 'Anderer' }] });
		expect((await notice()).notices).toEqual([{ kind: 'updated', ...about }]);

		simulator.control.readNotifications('eu-de-de');
		const read = await notice();
		expect([read.notices, german(read)?.pendingCount]).toEqual([[{ kind: 'read', ...about }], 0]);

		await send({ referenceId: 'order~2' });
		await notice();
		clock.now += 3_600_000;
		const expired = await notice();
		expect(expired.notices).toEqual([{ kind: 'expired', ...about, referenceId: 'order~2' }]);
		expect(german(expired)?.pendingCount).toBe(0);
	});

	it('begins anew after a reset', async () => {
		await stream.next();
		simulator.control.putDevice({ id: 'na-en-us', doNotDisturb: true });
		expect((await nextChange()).devices?.[0]?.doNotDisturb).toBe(true);
		simulator.control.reset();
		const { event, data } = await stream.next();
		expect([event, data.devices?.[0]?.doNotDisturb]).toEqual(['snapshot', false]);
	});

	it('tells a burst of 1,000 requests in batches, the newest 200 of each', async () => {
		await stream.next();
		const { sendEvent } = await senders(simulator);
		const total = 1_002;
		const burst = (async () => {
			for (let sent = 0; sent < 1_000; sent += 50) {
				await Promise.all(
					Array.from({ length: 50 }, (_, index) =>
						sendEvent(eventRequest({ referenceId: `burst~${sent + index}` }), {
							stage: 'development',
						}),
					),
				);
			}
		})();
		let messages = 0;
		let last = await nextChange();
		while (last.requests.at(-1)?.number !== total || last.requests.at(-1)?.status !== 202) {
			messages += 1;
			last = await nextChange();
			expect(last.requests.length).toBeLessThanOrEqual(200);
			for (const { pending } of last.devices ?? []) expect(pending.length).toBeLessThanOrEqual(20);
		}
		await burst;
		expect(last.requestCount).toBe(total);
		expect(last.devices?.[0]?.pendingCount).toBe(1_000);
		expect(messages).toBeLessThan(200);
	});

	it('does not keep the simulator from closing', async () => {
		await stream.next();
		// Otherwise it would never end.
		await simulator.close();
	});
});
