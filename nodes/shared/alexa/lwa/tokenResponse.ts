import { parseJson } from '../input/json';
import { LWA_CODE_BY_ERROR, LwaError } from './lwaError';

/** An answer as the HTTP client gives it, whatever its status. */
export interface LwaAnswer {
	statusCode: number;
	body: unknown;
	/** Names in small letters. */
	headers: Readonly<Record<string, unknown>>;
}

export interface TokenResponse {
	token: string;
	expiresInSeconds: number;
}

/**
 * Reads the answer of the token endpoint strictly; everything that is not a bearer token with a lifetime is an
 * LwaError. The `error` member decides, not the status: RFC 6749 allows `invalid_client` with 400 as well as 401.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/access-token-api.html
 */
export function readTokenResponse({ statusCode, body }: LwaAnswer): TokenResponse | LwaError {
	const members = membersOf(body);
	if (statusCode === 200) return readToken(members);
	const error = typeof members?.error === 'string' ? members.error : '';
	const code = LWA_CODE_BY_ERROR.get(error);
	if (code) return new LwaError(code, error);
	if (statusCode === 429 || statusCode >= 500) {
		return new LwaError('LWA_UNAVAILABLE', `status ${statusCode}`);
	}
	return new LwaError('LWA_INVALID_RESPONSE', errorName(error) ?? `status ${statusCode}`);
}

function readToken(members: Record<string, unknown> | undefined): TokenResponse | LwaError {
	if (!members) return new LwaError('LWA_INVALID_RESPONSE', 'the answer is not a JSON object');
	const { access_token: token, token_type: type, expires_in: expiresIn } = members;
	if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
		return new LwaError('LWA_INVALID_RESPONSE', 'access_token is missing or not usable');
	}
	if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') {
		return new LwaError('LWA_INVALID_RESPONSE', 'token_type is not bearer');
	}
	const expiresInSeconds = isNumeric(expiresIn) ? Number(expiresIn) : NaN;
	if (!Number.isFinite(expiresInSeconds) || expiresInSeconds <= 0) {
		return new LwaError('LWA_INVALID_RESPONSE', 'expires_in is not a number above 0');
	}
	return { token, expiresInSeconds };
}

/** Amazon prints `expires_in` as a number, and on one page as a string. */
const isNumeric = (value: unknown): value is number | string =>
	typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value));

/** The members of a JSON answer; undefined where it is no object. */
export function membersOf(body: unknown): Record<string, unknown> | undefined {
	const value = typeof body === 'string' ? parseJson(body) : body;
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: undefined;
}

/** The names that need no advice of their own; what is none of them may be anything that was sent, and is not shown. */
const OTHER_ERRORS = [
	'invalid_request',
	'invalid_grant',
	'unsupported_grant_type',
	'access_denied',
];

const errorName = (error: string) => (OTHER_ERRORS.includes(error) ? error : undefined);
