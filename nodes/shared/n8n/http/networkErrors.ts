import type { ApiResponse, NoResponse } from '../../alexa/delivery/apiResponse';
import { findCredentialFailure } from '../credential/credentialError';

/** What n8n's helper, the HTTP client below it or the credential threw. */
interface Thrown {
	name?: unknown;
	code?: unknown;
	/** n8n 1 loses the cause of what it wraps, and copies its `code` or status here. */
	httpCode?: unknown;
	cause?: unknown;
	message?: unknown;
	response?: { status?: unknown; headers?: unknown };
}

/** Why there is no response of the API, or the response that n8n threw. */
export function readNetworkError(error: unknown): ApiResponse {
	const inner = innermost(error);
	const failure = findCredentialFailure(error);
	if (failure) return { kind: 'refused', ...failure };
	const code = codeOf(inner);
	if (code === 'ERR_CANCELED' || inner.name === 'AbortError') return { kind: 'canceled' };
	const status = statusOf(inner);
	if (status !== undefined) {
		return {
			kind: 'response',
			statusCode: status,
			headers: asHeaders(inner.response?.headers),
			body: undefined,
		};
	}
	return { kind: 'noResponse', reason: noResponseReason(code, inner), detail: code };
}

function statusOf({ response, httpCode }: Thrown): number | undefined {
	if (typeof response?.status === 'number') return response.status;
	return typeof httpCode === 'string' && /^\d{3}$/.test(httpCode) ? Number(httpCode) : undefined;
}

const codeOf = ({ code, httpCode }: Thrown): string =>
	[code, httpCode].find((each) => typeof each === 'string') ?? '';

/** n8n wraps the client's error; the client's own says what happened. */
function innermost(error: unknown): Thrown {
	let inner = (error ?? {}) as Thrown;
	for (let depth = 0; depth < 5; depth++) {
		const next = inner.cause as Thrown | undefined;
		if (typeof next !== 'object' || next === null || inner.response) break;
		if (typeof inner.code === 'string' && typeof next.code !== 'string') break;
		inner = next;
	}
	return inner;
}

const asHeaders = (headers: unknown): Record<string, unknown> =>
	typeof headers === 'object' && headers !== null ? { ...headers } : {};

const REASONS: ReadonlyMap<string, NoResponse> = new Map([
	['ECONNREFUSED', 'notSent'],
	['ENOTFOUND', 'notSent'],
	['EAI_AGAIN', 'notSent'],
	['EHOSTUNREACH', 'notSent'],
	['ENETUNREACH', 'notSent'],
	['ECONNRESET', 'connectionLost'],
	['EPIPE', 'connectionLost'],
	['ERR_BAD_RESPONSE', 'connectionLost'],
	['ERR_STREAM_PREMATURE_CLOSE', 'connectionLost'],
	['ETIMEDOUT', 'timeout'],
	['ECONNABORTED', 'timeout'],
]);

/** What is in no list, such as TLS, proxy and guard errors, is not worth repeating. */
function noResponseReason(code: string, { message }: Thrown): NoResponse {
	const isBroken = code.startsWith('HPE_') || /socket hang up/i.test(String(message));
	return REASONS.get(code) ?? (isBroken ? 'connectionLost' : 'blocked');
}
