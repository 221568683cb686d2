import { describe, expect, it } from 'vitest';
import { eventAt, type EventInput } from '../../../nodes/shared/alexa/proactiveEvent/buildEvent.ts';
import { built, eventInput, NOW_MS } from '../support/events.mts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const fromStart = (ms: number) => new Date(NOW_MS + ms).toISOString();

const sentAfter = (waitedMs: number, changes: Partial<EventInput>) =>
	eventAt(built(eventInput(changes)), NOW_MS + waitedMs);

const timesAfter = (waitedMs: number, changes: Partial<EventInput>) => {
	const result = sentAfter(waitedMs, changes);
	if (!result.ok) return result.error;
	const { timestamp, expiryTime } = result.value.body;
	return [timestamp, expiryTime];
};

describe('an event that has waited two hours for its turn', () => {
	const WAITED_MS = 2 * HOUR_MS;

	it.each<[string, Partial<EventInput>, number, number]>([
		['has both times of its sending', {}, WAITED_MS, WAITED_MS + HOUR_MS],
		[
			'keeps the expiry that was set',
			{ expiryTime: fromStart(3 * HOUR_MS) },
			WAITED_MS,
			3 * HOUR_MS,
		],
		[
			'keeps the timestamp that was set, and what counts from it',
			{ timestamp: fromStart(-HOUR_MS), expiresAfter: { duration: { amount: 4, unit: 'hours' } } },
			-HOUR_MS,
			3 * HOUR_MS,
		],
	])('%s', (_title, changes, timestampMs, expiryMs) => {
		expect(timesAfter(WAITED_MS, changes)).toEqual([fromStart(timestampMs), fromStart(expiryMs)]);
	});

	it.each<[string, Partial<EventInput>, string]>([
		['is set', { expiryTime: fromStart(HOUR_MS) }, 'Expires At'],
		['counts from a set timestamp', { timestamp: fromStart(0) }, 'Timestamp'],
	])('is refused if its expiry %s and has passed', (_title, changes, field) => {
		expect(timesAfter(WAITED_MS, changes)).toEqual([
			expect.objectContaining({ field, rule: expect.stringMatching(/The item waited too long/) }),
		]);
	});
});

it('an event sent at once has the times it was built with', () => {
	expect(timesAfter(0, {})).toEqual([fromStart(0), fromStart(HOUR_MS)]);
});

it('an event is the same but for its times, however long it waited', () => {
	const before = built(eventInput());
	const after = eventAt(before, NOW_MS + HOUR_MS);
	expect(after.ok && { ...after.value.body, timestamp: '', expiryTime: '' }).toEqual({
		...before.body,
		timestamp: '',
		expiryTime: '',
	});
});

it('an event that waited twice moves on from where it was', () => {
	const once = sentAfter(HOUR_MS, {});
	const twice = once.ok ? eventAt(once.value, NOW_MS + 3 * HOUR_MS) : once;
	expect(twice.ok && twice.value.body.expiryTime).toBe(fromStart(4 * HOUR_MS));
});
