import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';
import type { Region } from '../alexa/amazon/regions';
import { LwaError } from '../alexa/lwa/lwaError';
import type { ApiAnswer, NoAnswer } from '../alexa/send/answer';
import type { UsedToken } from '../alexa/send/deliver';
import { isTokenNeeded, usedTokenOf } from './credential/authorize';
import { CREDENTIAL_UNREADABLE, findCredentialFailure } from './credential/credentialError';
import { CREDENTIAL_TYPE, type CredentialSnapshot } from './credential/snapshot';
import { endpointsOf } from './credential/target';

export interface ApiCall {
	region: Region;
	/** Below the API base URL. */
	path: string;
	/** JSON text, so that exactly what was checked is sent. */
	body: string;
	scope: string;
	timeoutMs: number;
}

/** A token that lives for milliseconds may be over before it is sent; then a request starts anew, this often. */
const MAX_STARTS = 5;

type Called = { answer: ApiAnswer; used?: UsedToken };

/** Calls the API through n8n's helper, which brings the token, proxies and n8n's own protections. Never throws. */
export async function callApi(
	context: IExecuteFunctions,
	credential: CredentialSnapshot,
	call: ApiCall,
): Promise<Called> {
	for (let start = 0; start < MAX_STARTS; start++) {
		const called = await callOnce(context, credential, call);
		if (called) return called;
	}
	const { code, message, description } = new LwaError(
		'LWA_INVALID_RESPONSE',
		'tokens are over at once',
	);
	return { answer: { kind: 'refused', code, message, description } };
}

/** Undefined where the token was over before it could be sent. */
async function callOnce(
	context: IExecuteFunctions,
	credential: CredentialSnapshot,
	call: ApiCall,
): Promise<Called | undefined> {
	const data = await readCredential(credential, call.scope);
	if ('answer' in data) return data;
	const options = optionsOf(call, data.fields);
	try {
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL_TYPE,
			options,
			{ credentialsDecrypted: { id: '', name: '', type: CREDENTIAL_TYPE, data: data.fields } },
		)) as { statusCode: number; headers: Record<string, unknown>; body: unknown };
		return withToken({ kind: 'answer', ...response }, options);
	} catch (error) {
		const inner = innermost(error);
		return isTokenNeeded(inner) ? undefined : withToken(readThrown(error, inner), options);
	} finally {
		credential.settle();
	}
}

/** The credential may have been edited or deleted since the run began. */
async function readCredential(
	credential: CredentialSnapshot,
	scope: string,
): Promise<{ fields: ICredentialDataDecryptedObject } | { answer: ApiAnswer }> {
	try {
		const fields = await credential.for(scope);
		endpointsOf(fields);
		return { fields };
	} catch (error) {
		const failure = findCredentialFailure(error) ?? CREDENTIAL_UNREADABLE;
		return { answer: { kind: 'refused', ...failure } };
	}
}

const optionsOf = (
	{ region, path, body, timeoutMs }: ApiCall,
	fields: ICredentialDataDecryptedObject,
): IHttpRequestOptions => ({
	method: 'POST',
	url: `${endpointsOf(fields).apiBaseUrls[region]}${path}`,
	body,
	headers: { 'Content-Type': 'application/json' },
	timeout: timeoutMs,
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
});

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

function readThrown(error: unknown, inner: Thrown): ApiAnswer {
	const failure = findCredentialFailure(error);
	if (failure) return { kind: 'refused', ...failure };
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
	['ETIMEDOUT', 'timeout'],
	['ECONNABORTED', 'timeout'],
]);

/** What is in no list, such as TLS, proxy and guard errors, is not worth repeating. */
function reasonOf(code: string, { message }: Thrown): NoAnswer {
	const isBroken = code.startsWith('HPE_') || /socket hang up/i.test(String(message));
	return REASONS.get(code) ?? (isBroken ? 'connectionLost' : 'blocked');
}
