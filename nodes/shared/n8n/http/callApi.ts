import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import type { Region } from '../../alexa/amazon/regions';
import type { ApiResponse } from '../../alexa/delivery/apiResponse';
import type { UsedToken } from '../../alexa/lwa/exchange';
import { usedTokenOf } from '../credential/authorize';
import { CREDENTIAL_TYPE, type ItemCredential } from '../run/runCredentials';
import { endLimit, hasTimedOut, limitWholeCall } from './deadline';
import { readNetworkError } from './networkErrors';

interface ApiCall {
	region: Region;
	/** Below the API base URL. */
	path: string;
	method: 'GET' | 'POST';
	/** JSON text, so that exactly what was checked is sent; absent where Amazon takes none. */
	body?: string;
	timeoutMs: number;
}

const TIMED_OUT: ApiResponse = { kind: 'noResponse', reason: 'timeout', detail: 'ETIMEDOUT' };

/** Calls the API through n8n's helper, which brings the token, proxies and n8n's own protections. Never throws. */
export async function callApi(
	context: IExecuteFunctions,
	{ data, endpoints }: ItemCredential,
	call: ApiCall,
): Promise<{ response: ApiResponse; used?: UsedToken }> {
	const options = optionsOf(call, `${endpoints.apiBaseUrls[call.region]}${call.path}`);
	limitWholeCall(options);
	try {
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL_TYPE,
			options,
			// A copy, because the credential knows a request by the object that n8n hands to it.
			{ credentialsDecrypted: { id: '', name: '', type: CREDENTIAL_TYPE, data: { ...data } } },
		)) as { statusCode: number; headers: Record<string, unknown>; body: unknown };
		return withToken({ kind: 'response', ...response }, options);
	} catch (error) {
		return withToken(hasTimedOut(options) ? TIMED_OUT : readNetworkError(error), options);
	} finally {
		endLimit(options);
	}
}

const optionsOf = ({ method, body, timeoutMs }: ApiCall, url: string): IHttpRequestOptions => ({
	method,
	url,
	...(body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } }),
	timeout: timeoutMs,
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
});

function withToken(response: ApiResponse, options: IHttpRequestOptions) {
	const used = usedTokenOf(options);
	return used ? { response, used } : { response };
}
