import { describe, expect, it } from 'vitest';
import { startSimulator } from '../../simulator/index.mts';
import {
	eventRequest,
	eventsScope,
	exchange,
	senders,
	tokenForm,
	unicast,
	useSimulator,
} from './helpers.mts';

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

	it('end a call whose connection was broken', async () => {
		const { sendMessage } = await senders(simulator.current);
		simulator.current.control.addFault({ match: {}, reset: 'beforeProcessing' });
		await expect(sendMessage('a', { data: {} })).rejects.toThrow();
		await sendMessage('a', { data: {} });
		expect(simulator.current.control.counts().maxInFlight).toBe(1);
	});
});

describe('reset', () => {
	it('brings everything back to the start', async () => {
		const { sendEvent, sendMessage } = await senders(simulator.current);
		const { control: inProcess } = simulator.current;
		await sendEvent(eventRequest());
		inProcess.setClients([]);
		inProcess.setTokenLifetime(5);
		inProcess.setTokenAnswer(() => ({}));
		inProcess.setUser('user-1', { region: 'eu', exists: false });
		inProcess.setDefaultUser(undefined);
		inProcess.setNotificationLimit(0);
		inProcess.addFault({ match: {}, status: 500, times: Infinity });
		inProcess.reset();
		expect([inProcess.requests(), inProcess.pending()]).toEqual([[], []]);
		expect((await sendMessage('user-1', { data: {} })).status, 'a token from before').toBe(403);
		const answer = await exchange(simulator.current, tokenForm(eventsScope));
		expect(answer.json.expires_in).toBe(3600);
		const after = await senders(simulator.current);
		expect(
			(await after.sendEvent(eventRequest({ relevantAudience: unicast('user-1') }))).status,
		).toBe(202);
		expect((await after.sendEvent(eventRequest())).status).toBe(202);
		expect(inProcess.requests()[0]?.number).toBe(1);
	});
});

describe('closing', () => {
	it('does not wait for idle connections or delayed answers', async () => {
		const own = await startSimulator();
		// Longer than a test may take.
		own.control.addFault({ match: {}, delayMs: 600_000 });
		const waiting = exchange(own, tokenForm(eventsScope)).catch(() => 'broken');
		await expect.poll(() => own.control.requests()).toHaveLength(1);
		await own.close();
		expect(await waiting).toBe('broken');
	});
});
