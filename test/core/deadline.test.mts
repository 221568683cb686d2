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

let begun: Array<ReturnType<typeof callWith>> = [];

const signalFor = (options: ReturnType<typeof callWith>) => {
	begun.push(options);
	limitWholeCall(options);
	return signalOf(options) as AbortSignal;
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(async () => {
	begun.splice(0).forEach(endLimit);
	await vi.runAllTimersAsync();
	vi.useRealTimers();
});

it('a call that is canceled ends', () => {
	const execution = new AbortController();
	const signal = signalFor(callWith(execution.signal));
	expect(signal.aborted).toBe(false);
	execution.abort();
	expect(signal.aborted).toBe(true);
});

it('a call of an execution that was canceled before it has ended at once', () => {
	expect(signalFor(callWith(AbortSignal.abort())).aborted).toBe(true);
});

it('each call ends when its own time is up, and says so', async () => {
	const calls = [2_500, 1_000, 1_800].map((timeout) => callWith(undefined, timeout));
	const signals = calls.map(signalFor);
	const ended = () => signals.map(({ aborted }, index) => aborted && hasTimedOut(calls[index]!));
	for (const [ms, expected] of [
		[999, [false, false, false]],
		[1, [false, true, false]],
		[800, [false, true, true]],
		[700, [true, true, true]],
	] as const) {
		await vi.advanceTimersByTimeAsync(ms);
		expect(ended()).toEqual(expected);
	}
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

it('a call that was canceled has not timed out', () => {
	const execution = new AbortController();
	const options = callWith(execution.signal);
	signalFor(options);
	execution.abort();
	expect(hasTimedOut(options)).toBe(false);
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
