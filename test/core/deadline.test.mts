import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
	endLimit,
	hasTimedOut,
	limitWholeCall,
	signalOf,
} from '../../nodes/shared/n8n/http/deadline.ts';

const callWith = (abortSignal?: AbortSignal, timeout = 60_000) => ({
	url: 'https://alexa.example.com',
	timeout,
	...(abortSignal && { abortSignal }),
});

const signalFor = (options: ReturnType<typeof callWith>) => {
	limitWholeCall(options);
	return signalOf(options) as AbortSignal;
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(async () => {
	await vi.runAllTimersAsync();
	vi.useRealTimers();
});

it('a call that is canceled ends, and has not timed out', () => {
	const execution = new AbortController();
	const options = callWith(execution.signal);
	const signal = signalFor(options);
	execution.abort();
	expect([signal.aborted, hasTimedOut(options)]).toEqual([true, false]);
});

it('a call of an execution that was canceled before it has ended at once', () => {
	expect(signalFor(callWith(AbortSignal.abort())).aborted).toBe(true);
});

it('each call ends when its own time is up, and says so', async () => {
	const calls = [callWith(undefined, 2_000), callWith(undefined, 1_500)];
	const signals = calls.map(signalFor);
	await vi.advanceTimersByTimeAsync(1_500);
	expect(calls.map(hasTimedOut)).toEqual([false, true]);
	expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
	await vi.advanceTimersByTimeAsync(499);
	expect(hasTimedOut(calls[0]!)).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	expect([calls.map(hasTimedOut), vi.getTimerCount()]).toEqual([[true, true], 0]);
});

it('a call that began while the time of another ran ends in time', async () => {
	signalFor(callWith());
	await vi.advanceTimersByTimeAsync(300);
	const signal = signalFor(callWith(undefined, 1_000));
	await vi.advanceTimersByTimeAsync(1_000);
	expect(signal.aborted).toBe(true);
});

it('many calls need one timer, and none once they have ended', async () => {
	const calls = Array.from({ length: 100 }, () => callWith());
	calls.forEach(signalFor);
	expect(vi.getTimerCount()).toBe(1);
	calls.forEach(endLimit);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(vi.getTimerCount()).toBe(0);
});

it('nothing is left at the signal of the execution once a call has ended', () => {
	const execution = new AbortController();
	for (let call = 0; call < 100; call++) {
		const options = callWith(execution.signal);
		signalFor(options);
		signalOf(options);
		endLimit(options);
	}
	expect(getEventListeners(execution.signal, 'abort')).toEqual([]);
});

it('the signal of a request that has no limit is the one of its caller', () => {
	const { signal } = new AbortController();
	expect(signalOf(callWith(signal))).toBe(signal);
});
