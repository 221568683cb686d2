import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import type { ApiAnswer, NoAnswer } from '../alexa/send/answer';
import type { UsedToken } from '../alexa/send/deliver';
import { usedTokenOf } from './credential/authorize';
import { findCredentialFailure } from './credential/credentialError';
import { CREDENTIAL_TYPE, type CredentialSnapshot } from './credential/snapshot';

export interface ApiCall {
	url: string;
	/** JSON text, so that exactly what was checked is sent. */
	body: string;
	scope: string;
	timeoutMs: number;
}

/** Calls the API through n8n's helper, which brings the token, proxies and n8n's own protections. Never throws. */
export async function callApi(
	context: IExecuteFunctions,
	credential: CredentialSnapshot,
	{ url, body, scope, timeoutMs }: ApiCall,
): Promise<{ answer: ApiAnswer; used?: UsedToken }> {
	const options: IHttpRequestOptions = {
		method: 'POST',
		url,
		body,
		headers: { 'Content-Type': 'application/json' },
		timeout: timeoutMs,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
	try {
		const data = await credential.for(scope);
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL_TYPE,
			options,
			{ credentialsDecrypted: { id: '', name: '', type: CREDENTIAL_TYPE, data } },
		)) as { statusCode: number; headers: Record<string, unknown>; body: unknown };
		return withToken({ kind: 'answer', ...response }, options);
	} catch (error) {
		return withToken(readThrown(error), options);
	} finally {
		credential.settle();
	}
}

function withToken(answer: ApiAnswer, options: IHttpRequestOptions) {
	const used = usedTokenOf(options);
	return used ? { answer, used } : { answer };
}

interface Thrown {
	name?: unknown;
	code?: unknown;
	cause?: unknown;
	message?: unknown;
	response?: { status?: unknown; headers?: unknown };
}

function readThrown(error: unknown): ApiAnswer {
	const failure = findCredentialFailure(error);
	if (failure) return { kind: 'refused', ...failure };
	const inner = innermost(error);
	if (inner.code === 'ERR_CANCELED' || inner.name === 'AbortError') return { kind: 'cancelled' };
	const status = inner.response?.status;
	if (typeof status === 'number') {
		return {
			kind: 'answer',
			statusCode: status,
			headers: asHeaders(inner.response?.headers),
			body: undefined,
		};
	}
	const code = typeof inner.code === 'string' ? inner.code : '';
	return { kind: 'noAnswer', reason: reasonOf(code, inner), detail: code };
}

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

const REASONS: ReadonlyMap<string, NoAnswer> = new Map([
	['ECONNREFUSED', 'notSent'],
	['ENOTFOUND', 'notSent'],
	['EAI_AGAIN', 'notSent'],
	['EHOSTUNREACH', 'notSent'],
	['ENETUNREACH', 'notSent'],
	['ECONNRESET', 'connectionLost'],
	['EPIPE', 'connectionLost'],
	['ERR_BAD_RESPONSE', 'connectionLost'],
	['ERR_STREAM_PREMATURE_CLOSE', 'connectionLost'],
	['HPE_INVALID_CONSTANT', 'connectionLost'],
	['ETIMEDOUT', 'timeout'],
	['ECONNABORTED', 'timeout'],
]);

/** What is in no list, such as TLS, proxy and guard errors, is not worth repeating. */
const reasonOf = (code: string, { message }: Thrown): NoAnswer =>
	REASONS.get(code) ?? (/socket hang up/i.test(String(message)) ? 'connectionLost' : 'blocked');
