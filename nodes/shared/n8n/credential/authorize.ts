import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { fail, ok } from '../../alexa/lib/result';
import type { PostForm, UsedToken } from '../../alexa/lwa/exchange';
import { type Grant, hashGrant, parseClient } from '../../alexa/lwa/grant';
import { lwaFailure } from '../../alexa/lwa/lwaFailure';
import { signalOf } from '../http/deadline';
import { fromLwaFailure, fromProblems, hiddenFieldFilled } from './credentialError';
import { loadTarget } from './requestTarget';
import { tokenCache } from './tokenCache';

/** What is known of the request that n8n has read a credentials object for. */
interface PendingRequest {
	helpers: IHttpRequestHelper['helpers'];
	used?: UsedToken;
	/** The deprecated helper of the HTTP Request node. */
	isOlderHelper?: boolean;
}

/** n8n hands the same credentials object to both hooks, and nothing else that they share. */
const pendingRequests = new WeakMap<object, PendingRequest>();

/**
 * n8n calls this before each request, because the hidden expirable field of the credential is always empty. It stores
 * nothing: it keeps the request helper for `authorize`, which gets no helper of its own. So a token is chosen by scope,
 * by the clock and after an edit, no token is written to the database, and no expression of the user is replaced by its
 * value, which n8n 1 does whenever a credential stores something.
 *
 * n8n calls it again after a response with 401, and then repeats the request. Its older helper calls it after any failure,
 * and does not repeat the request since nothing is returned.
 *
 * @see n8n, credentials-helper.ts, preAuthentication; n8n-core, request-helpers/authentication.ts
 */
export function prepareRequest(
	helpers: IHttpRequestHelper['helpers'],
	credentials: ICredentialDataDecryptedObject,
): IDataObject {
	const before = pendingRequests.get(credentials);
	pendingRequests.set(credentials, { helpers });
	if (before?.used && !before.isOlderHelper) tokenCache.markRejected(before.used);
	return {};
}

const usedTokens = new WeakMap<object, UsedToken>();

/** The token that a request was sent with, by the options object that the caller handed to n8n's helper. */
export const usedTokenOf = (requestOptions: object) => usedTokens.get(requestOptions);

/** Redirects are switched off in the spelling of each helper, because n8n sends the Authorization header along. */
const NO_REDIRECTS = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
	maxRedirects: 0,
};

/**
 * Adds the token of the scope that the path of the request needs.
 *
 * @throws {AlexaCredentialError} if the request does not go to Alexa, if the credential is not filled in correctly, or
 * if Login with Amazon gives no token
 */
export async function authorize(
	credentials: ICredentialDataDecryptedObject,
	requestOptions: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const target = loadTarget(credentials, requestOptions);
	if (target.to === 'tokenEndpoint') return requestOptions;
	const pending = pendingRequests.get(credentials);
	if (!pending) throw hiddenFieldFilled();
	const used = await tokenFor(credentials, target, pending.helpers);
	pending.used = used;
	pending.isOlderHelper = 'uri' in requestOptions;
	usedTokens.set(requestOptions, used);
	const abortSignal = signalOf(requestOptions);
	return {
		...requestOptions,
		...NO_REDIRECTS,
		...(abortSignal && { abortSignal }),
		headers: {
			...withoutAuthorization(requestOptions.headers),
			Authorization: `Bearer ${used.token}`,
		},
	};
}

async function tokenFor(
	fields: ICredentialDataDecryptedObject,
	{ scope, tokenUrl }: Pick<Grant, 'scope' | 'tokenUrl'>,
	helpers: IHttpRequestHelper['helpers'],
): Promise<UsedToken> {
	const client = parseClient(fields);
	if (!client.ok) throw fromProblems(client.error);
	const grant = { tokenUrl, ...client.value, scope };
	const post = postFormWith(async (options) => await helpers.httpRequest(options));
	const token = await tokenCache.obtain(grant, post);
	if (!token.ok) throw fromLwaFailure(token.error);
	return { key: hashGrant(grant), token: token.value.value };
}

const withoutAuthorization = (headers: IHttpRequestOptions['headers']) =>
	Object.fromEntries(
		Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization'),
	);

/** n8n's request helper, of the credential or of a node. */
type HttpRequest = (options: IHttpRequestOptions) => Promise<unknown>;

/** Posts the form of an exchange through n8n's helper, which brings proxies and n8n's own protections. */
export const postFormWith =
	(httpRequest: HttpRequest): PostForm =>
	async (url, form, timeoutMs) => {
		try {
			const { statusCode, body, headers } = (await httpRequest({
				method: 'POST',
				url,
				body: form,
				headers: {
					Accept: 'application/json',
					'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8',
				},
				timeout: timeoutMs,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			})) as { statusCode: number; body: unknown; headers: Record<string, unknown> };
			return ok({ statusCode, body, headers });
		} catch (error) {
			return fail(
				isDomainRefusal(error)
					? lwaFailure('FORBIDDEN_HOST')
					: lwaFailure('LWA_UNAVAILABLE', networkCodeOf(error)),
			);
		}
	};

/** n8n refuses a host outside "Allowed HTTP Request Domains" of the credential, before anything is sent. */
function isDomainRefusal(error: unknown): boolean {
	const { message } = (error ?? {}) as { message?: unknown };
	return typeof message === 'string' && /domain/i.test(message) && /allow|restrict/i.test(message);
}

/** A network code; never the request itself. */
function networkCodeOf(error: unknown): string | undefined {
	const { code } = (error ?? {}) as { code?: unknown };
	return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : undefined;
}
