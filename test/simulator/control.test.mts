import { describe, expect, it } from 'vitest';
import { senders, useSimulator } from './helpers.mts';

const simulator = useSimulator();

describe('the counts', () => {
	it('tell exchanges, connections and the most API calls in flight at once', async () => {
		const { sendMessage } = await senders(simulator.current);
		simulator.current.control.addFault({
			match: { service: 'skillMessaging' },
			delayMs: 60,
			times: Infinity,
		});
		await Promise.all(['a', 'b', 'c', 'd', 'e'].map((user) => sendMessage(user, { data: {} })));
		await sendMessage('f', { data: {} });
		expect(simulator.current.control.counts()).toEqual({
			exchanges: 2,
			connections: 8,
			maxInFlight: 5,
			certificateDownloads: 0,
		});
		simulator.current.control.reset();
		expect(simulator.current.control.counts()).toEqual({
			exchanges: 0,
			connections: 0,
			maxInFlight: 0,
			certificateDownloads: 0,
		});
	});
});
