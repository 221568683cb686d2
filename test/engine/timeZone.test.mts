import { expect, test } from 'vitest';
import { event, useAmazon } from './support/amazon.mts';
import { run } from './support/run.mts';

const { credential, sent } = useAmazon();

const INVALID_ZONE = '"Europe/Berlin"';

const media = (startTime: string) =>
	event({ resource: 'mediaContent', contentName: 'Film', startTime });

/** n8n evaluates an expression of a workflow, and with that sets the time zone of the whole process. */
const runInInvalidZone = async (startTime: string) =>
	await run({
		store: credential(),
		timezone: INVALID_ZONE,
		items: [{ startTime }],
		nodes: [media('={{ $json.startTime }}')],
	});

test('in a workflow whose time zone is not valid, a date with an offset is sent', async () => {
	const { error } = await runInInvalidZone('2026-11-26T20:36:01.672+01:00');
	expect(error).toBeUndefined();
	expect(sent()[0]?.body).toMatchObject({
		event: { payload: { availability: { startTime: '2026-11-26T19:36:01.672Z' } } },
	});
});

test('after it, an event of another workflow is sent with its dates in the zone of its own', async () => {
	await runInInvalidZone('2026-11-26T19:36:01.672Z');
	const { output } = await run({
		store: credential(),
		timezone: 'Asia/Tokyo',
		nodes: [media('2030-07-01T20:00:00')],
	});
	expect(output()[0]?.json).toMatchObject({ accepted: true });
	expect(sent()[1]?.body).toMatchObject({
		event: { payload: { availability: { startTime: '2030-07-01T11:00:00.000Z' } } },
	});
});
