import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';
import type { Region } from '../alexa/amazon/regions';
import { LwaError } from '../alexa/lwa/lwaError';
import type { ApiAnswer } from '../alexa/send/answer';
import type { UsedToken } from '../alexa/send/deliver';
import { usedTokenOf } from './credential/authorize';
import { CREDENTIAL_UNREADABLE, findCredentialFailure } from './credential/credentialError';
import { CREDENTIAL_TYPE, type CredentialSnapshot } from './credential/snapshot';
import { endpointsOf } from './credential/target';
import { endLimit, isOverdue, limitWholeCall } from './deadline';
import { readThrown } from './readThrown';

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

const OVERDUE: ApiAnswer = { kind: 'noAnswer', reason: 'timeout', detail: 'ETIMEDOUT' };

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
	const target = await readTarget(credential, call);
	if ('answer' in target) return target;
	const { data, url } = target;
	const options = optionsOf(call, url);
	limitWholeCall(options);
	try {
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL_TYPE,
			options,
			{ credentialsDecrypted: { id: '', name: '', type: CREDENTIAL_TYPE, data } },
		)) as { statusCode: number; headers: Record<string, unknown>; body: unknown };
		return withToken({ kind: 'answer', ...response }, options);
	} catch (error) {
		const answer = isOverdue(options) ? OVERDUE : readThrown(error);
		return answer && withToken(answer, options);
	} finally {
		endLimit(options);
		credential.settle();
	}
}

/** The credential may have been edited or deleted since the run began, so the address is read with the token. */
async function readTarget(
	credential: CredentialSnapshot,
	{ region, path, scope }: ApiCall,
): Promise<{ data: ICredentialDataDecryptedObject; url: string } | { answer: ApiAnswer }> {
	try {
		const data = await credential.for(scope);
		return { data, url: `${endpointsOf(data).apiBaseUrls[region]}${path}` };
	} catch (error) {
		const failure = findCredentialFailure(error) ?? CREDENTIAL_UNREADABLE;
		return { answer: { kind: 'refused', ...failure } };
	}
}

const optionsOf = ({ body, timeoutMs }: ApiCall, url: string): IHttpRequestOptions => ({
	method: 'POST',
	url,
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
