import { type IHttpRequestOptions, sleep } from 'n8n-workflow';

/** A call whose time is limited; before its request is sent, it has no end. */
interface Limit {
	endsAtMs: number;
	hasTimedOut: boolean;
	abort(): void;
	/** The call has ended, or n8n asks for its signal once more. */
	release(): void;
}

const NOT_BEGUN: Limit = {
	endsAtMs: Infinity,
	hasTimedOut: false,
	abort: () => undefined,
	release: () => undefined,
};

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
	const before = limits.get(options);
	if (!before || timeout === undefined) return canceled;
	before.release();
	const call = new AbortController();
	limits.set(options, begin(call, canceled, timeout));
	return call.signal;
}

/** Whether the time of a limited call was over before its response had come. */
export const hasTimedOut = (options: IHttpRequestOptions): boolean =>
	limits.get(options)?.hasTimedOut === true;

export const endLimit = (options: IHttpRequestOptions): void => limits.get(options)?.release();

/** Not by `AbortSignal.any`, which keeps about 700 bytes per call until the execution ends. */
function begin(
	call: AbortController,
	canceled: IHttpRequestOptions['abortSignal'],
	timeoutMs: number,
): Limit {
	const abort = () => call.abort();
	if (canceled?.aborted) abort();
	canceled?.addEventListener?.('abort', abort);
	const limit: Limit = {
		endsAtMs: performance.now() + timeoutMs,
		hasTimedOut: false,
		abort,
		release: () => {
			underWay.delete(limit);
			canceled?.removeEventListener?.('abort', abort);
		},
	};
	underWay.add(limit);
	void watch();
	return limit;
}

const underWay = new Set<Limit>();

let isWatching = false;

/** As long as the shortest time limit (`sendOptions.ts`), so that a call that begins meanwhile is looked at in time. */
const LONGEST_WAIT_MS = 1_000;

/**
 * One timer for all calls. One each by `AbortSignal.timeout` outlives its call: it stays until its time is up or V8
 * collects all garbage, and then thousands of them are removed in one go while n8n answers nobody.
 */
async function watch(): Promise<void> {
	if (isWatching) return;
	isWatching = true;
	while (underWay.size > 0) {
		const ends = Array.from(underWay, ({ endsAtMs }) => endsAtMs - performance.now());
		await sleep(Math.max(0, Math.min(LONGEST_WAIT_MS, ...ends)));
		for (const limit of underWay) {
			if (limit.endsAtMs > performance.now()) continue;
			limit.hasTimedOut = true;
			limit.abort();
			underWay.delete(limit);
		}
	}
	isWatching = false;
}
