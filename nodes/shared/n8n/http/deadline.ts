import type { IHttpRequestOptions } from 'n8n-workflow';

interface Limit {
	signal?: AbortSignal;
	release(): void;
}

const NOT_BEGUN: Limit = { release: () => undefined };

/**
 * The time limit of whole calls, from the sending of the request to the last byte of the response. The `timeout` of n8n's
 * helper is only one of silence: a response that comes piece by piece would keep an item waiting for any length of time.
 */
const limits = new WeakMap<object, Limit>();

/** The `timeout` of the request counts for the whole call, too, until `endLimit`. */
export function limitWholeCall(options: IHttpRequestOptions): void {
	limits.set(options, NOT_BEGUN);
}

/**
 * The signal to send the request with; for a limited one its time begins now. It is for `authenticate` to ask, since n8n's
 * helper puts its own signal over that of the caller, and since the renewal of a token is no part of the call.
 */
export function signalOf(options: IHttpRequestOptions): IHttpRequestOptions['abortSignal'] {
	const { abortSignal: canceled, timeout } = options;
	const limit = limits.get(options);
	if (!limit || timeout === undefined) return canceled;
	limit.release();
	const signal = AbortSignal.timeout(timeout);
	const call = new AbortController();
	const { release } = forward([signal, canceled], call);
	limits.set(options, { signal, release });
	return call.signal;
}

/**
 * Like `AbortSignal.any`, but it removes its listeners when a call ends. `any` keeps about 700 bytes per call until the
 * execution ends.
 */
function forward(
	sources: ReadonlyArray<IHttpRequestOptions['abortSignal']>,
	call: AbortController,
): Limit {
	const abort = () => call.abort();
	for (const source of sources) {
		if (source?.aborted) abort();
		source?.addEventListener?.('abort', abort);
	}
	return {
		release: () => sources.forEach((source) => source?.removeEventListener?.('abort', abort)),
	};
}

/** Whether the time of a limited call was over before its response had come. */
export const hasTimedOut = (options: IHttpRequestOptions): boolean =>
	limits.get(options)?.signal?.aborted === true;

export const endLimit = (options: IHttpRequestOptions): void => limits.get(options)?.release();
