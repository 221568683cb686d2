import { describe, expect, it } from 'vitest';
import type { INodeParameters } from 'n8n-workflow';
import { skipWaits } from './support/amazon.mts';
import { first, KEEP_TRYING, useDataStore } from './support/dataStore.mts';

const { amazon, sent, send, stored } = useDataStore();

describe('a delivery that waits', () => {
	const queue = async () => {
		amazon.control.setOnline(first, false);
		const { output } = await send({ target: 'devices', deviceIds: first, options: KEEP_TRYING });
		return output()[0]?.json as { status: string; queuedResultId: string };
	};
	const ofQueue = async (operation: string, queuedResultId: string, more: INodeParameters = {}) =>
		await send({ resource: 'delivery', operation, queuedResultId, ...more });

	it('is queued, and listed until the device is back', async () => {
		const { status, queuedResultId } = await queue();
		expect(status).toBe('queued');
		const before = await ofQueue('getUndelivered', queuedResultId);
		expect(before.output()[0]?.json).toMatchObject({
			delivered: false,
			undelivered: 1,
			devices: [{ deviceId: first, type: 'DEVICE_UNAVAILABLE' }],
		});
		amazon.control.setOnline(first, true);
		const after = await ofQueue('getUndelivered', queuedResultId);
		expect(after.output()[0]?.json).toMatchObject({ delivered: true, undelivered: 0 });
		expect(stored(first).n8n?.tile).toEqual({ text: 'Hello' });
	});

	/** The pages that Alexa answers with, one after another; the last one again and again. */
	const answerWith = (...pages: Array<{ devices: string[]; nextToken?: string }>) => {
		for (const [index, { devices: ids, nextToken }] of pages.entries()) {
			amazon.control.addFault({
				match: { service: 'dataStore' },
				status: 200,
				body: {
					items: ids.map((deviceId) => ({ deviceId, type: 'DEVICE_UNAVAILABLE' })),
					paginationContext: { totalCount: 5, ...(nextToken && { nextToken }) },
				},
				times: index === pages.length - 1 ? Infinity : 1,
			});
		}
	};
	const PAGES = [
		{ devices: ['a', 'b'], nextToken: 'second' },
		{ devices: ['c', 'd'], nextToken: 'third' },
		{ devices: ['e'] },
	];

	it.each<[string, INodeParameters, string, number]>([
		['Return All', { returnAll: true }, 'abcde', 3],
		['a Limit of 3', { limit: 3 }, 'abc', 2],
		['a Limit of 2', { limit: 2 }, 'ab', 1],
	])('%s, %j → the devices %s, in %i calls', async (_title, parameters, wanted, calls) => {
		answerWith(...PAGES);
		const { output } = await ofQueue('getUndelivered', 'q1', parameters);
		const listed = output()[0]?.json.devices as Array<{ deviceId: string }>;
		expect(listed.map(({ deviceId }) => deviceId).join('')).toBe(wanted);
		expect(sent()).toHaveLength(calls);
	});

	it('a list of more than 50 devices: without a Limit, 50 of them; with Return All, all', async () => {
		const ids = Array.from({ length: 60 }, (_, index) => `d${index}`);
		answerWith({ devices: ids });
		const few = await ofQueue('getUndelivered', 'q1');
		const all = await ofQueue('getUndelivered', 'q1', { returnAll: true });
		expect([few, all].map(({ output }) => (output()[0]?.json.devices as unknown[]).length)).toEqual(
			[50, 60],
		);
		expect(few.output()[0]?.json.undelivered).toBe(60);
	});

	it('a page that names itself as the next one is read once more, and no further', async () => {
		answerWith({ devices: ['a'], nextToken: 'again' });
		await ofQueue('getUndelivered', 'q1', { returnAll: true });
		expect(sent()).toHaveLength(2);
	});

	it('canceled by a try whose answer was lost → success, although the next one does not find it', async () => {
		skipWaits();
		const { queuedResultId } = await queue();
		const match = { service: 'dataStore' as const };
		amazon.control.addFault({ match, status: 500, times: 1 });
		amazon.control.addFault({ match, skip: 1, status: 404, body: { type: 'NOT_FOUND' } });
		const { output } = await ofQueue('cancel', queuedResultId);
		expect(output()[0]?.json).toMatchObject({ canceled: true, queuedResultId });
	});

	it('an answer without a list → a failure, and never "delivered"', async () => {
		const { queuedResultId } = await queue();
		amazon.control.addFault({ match: { service: 'dataStore' }, status: 200, body: { other: 1 } });
		const { error, output } = await ofQueue('getUndelivered', queuedResultId);
		expect(error?.message).toContain("Alexa's response lists no devices");
		expect(output()).toEqual([]);
	});

	it('can be canceled, and then never arrives', async () => {
		const { queuedResultId } = await queue();
		const { output } = await ofQueue('cancel', queuedResultId);
		expect(output()[0]?.json).toEqual({ canceled: true, queuedResultId, region: 'na' });
		amazon.control.setOnline(first, true);
		expect(stored(first).n8n).toBeUndefined();
	});

	it('canceled in another region → Alexa does not know it, and the region is named', async () => {
		const { queuedResultId } = await queue();
		const { error } = await ofQueue('cancel', queuedResultId, { options: { region: 'eu' } });
		expect(error?.message).toContain('does not know this Queued Result ID');
		expect(error?.description).toContain('the same credential and region');
	});

	it('without an id is refused before anything is sent', async () => {
		const { error } = await ofQueue('cancel', ' ');
		expect(error?.message).toContain('"Queued Result ID"');
		expect(sent()).toEqual([]);
	});
});
