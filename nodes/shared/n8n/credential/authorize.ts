import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { hashGrant, readClient } from '../../alexa/lwa/grant';
import { readStoredTokens } from '../../alexa/lwa/storedTokens';
import type { UsedToken } from '../../alexa/send/deliver';
import { broker } from '../broker';
import { signalOf } from '../deadline';
import { fromProblems } from './credentialError';
import { noteRequest } from './renewals';
import { type Addressed, type CredentialFields, endpointsOf, readTarget } from './target';

/**
 * Makes n8n call `preAuthentication` and then `authenticate` again before anything is sent: its request helpers do so for
 * any error with `response.status` 401, and they run `authenticate` inside the same try block. So a token can be renewed
 * by the clock, by scope and after an edit, which n8n's expirable property alone cannot (it waits for a 401 from the API,
 * and Alexa answers 403).
 *
 * @see n8n-core, execution-engine/node-execution-context/utils/request-helpers/authentication.ts (same shape 1.70 to 2.41)
 */
class TokenNeeded extends Error {
	readonly response = { status: 401 };

	readonly tokenNeeded = true;
}

/** Whether a request ended because its new token was over before it could be sent; then it is worth another start. */
export const isTokenNeeded = (error: unknown) =>
	(error as Partial<TokenNeeded> | undefined)?.tokenNeeded === true;

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
 * Adds the token of the scope that the request's path needs.
 *
 * @throws {AlexaCredentialError} if the request does not go to Alexa, or the credential is not filled in well
 */
export function authorize(
	credentials: ICredentialDataDecryptedObject,
	requestOptions: IHttpRequestOptions,
): IHttpRequestOptions {
	const fields = credentials as CredentialFields;
	const target = readTarget(fields, requestOptions as Addressed);
	if (target.to === 'tokenEndpoint') return requestOptions;
	const { scope } = target;
	const key = grantKeyOf(fields, scope);
	const notes = noteRequest(credentials, scope, 'uri' in requestOptions);
	const stored = readStoredTokens(fields.accessTokens)[scope];
	const isCurrent: boolean = broker.isCurrent(stored, key);
	const isGranted = !isCurrent && notes.granted > 0 && stored?.key === key;
	if (!stored || (!isCurrent && !isGranted)) {
		notes.asked++;
		throw new TokenNeeded('The access token has to be renewed');
	}
	if (notes.granted > 0) notes.granted--;
	usedTokens.set(requestOptions, { key, token: stored.token });
	const abortSignal = signalOf(requestOptions);
	return {
		...requestOptions,
		...NO_REDIRECTS,
		...(abortSignal && { abortSignal }),
		headers: {
			...withoutAuthorization(requestOptions.headers),
			Authorization: `Bearer ${stored.token}`,
		},
	};
}

export const grantOf = (fields: CredentialFields, scope: string) => {
	const client = readClient(fields);
	if (!client.ok) throw fromProblems(client.problems);
	const { clientId, clientSecret } = client;
	return { tokenUrl: endpointsOf(fields).tokenUrl, clientId, clientSecret, scope };
};

const grantKeyOf = (fields: CredentialFields, scope: string) => hashGrant(grantOf(fields, scope));

const withoutAuthorization = (headers: IHttpRequestOptions['headers']) =>
	Object.fromEntries(
		Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization'),
	);

/** Whether the credential, as read, still holds a token that `authorize` would send. */
export function hasCurrentToken(fields: CredentialFields, scope: string): boolean {
	return broker.isCurrent(readStoredTokens(fields.accessTokens)[scope], grantKeyOf(fields, scope));
}
