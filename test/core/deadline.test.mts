import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
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

it('a call whose time is up ends, and says so', async () => {
	const options = callWith(undefined, 20);
	const signal = signalFor(options);
	await new Promise((resolve) => signal.addEventListener('abort', resolve));
	expect(hasTimedOut(options)).toBe(true);
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
