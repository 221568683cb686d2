import { jsonOrUndefined } from '../input/json';
import { backoffMs, retryAfterMs } from '../lib/backoff';
import type { Clock } from '../lib/clock';
import { fail, ok, type Result } from '../lib/result';
import type { Grant } from './grant';
import { LWA_CODE_BY_ERROR, lwaFailure, type LwaFailure } from './lwaFailure';

const EXCHANGE_TRIES = 3;
const EXCHANGE_TIMEOUT_MS = 10_000;

/** The workflow waits meanwhile. If Amazon asks for a longer pause, the exchange fails instead. */
const MAX_DELAY_MS = 5_000;

/** A response as the HTTP client gives it, whatever its status. */
export interface LwaResponse {
	statusCode: number;
	body: unknown;
	/** Names in lower case. */
	headers: Readonly<Record<string, unknown>>;
}

interface TokenResponse {
	token: string;
	expiresInSeconds: number;
}

/** Sends the form and gives the response of any status, or a failure if there was none. */
export type PostForm = (
	url: string,
	form: string,
	timeoutMs: number,
) => Promise<Result<LwaResponse, LwaFailure>>;

/**
 * Exchanges the client id and secret for a token of one scope: `POST` of a form with `grant_type=client_credentials`.
 * Gives a failure after 3 tries for 429, 5xx and network failures, at once for any other refusal.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/access-token-api.html
 */
export async function exchange(
	grant: Grant,
	post: PostForm,
	clock: Clock,
): Promise<Result<TokenResponse, LwaFailure>> {
	for (let attempt = 1; ; attempt++) {
		const response = await post(grant.tokenUrl, formOf(grant), EXCHANGE_TIMEOUT_MS);
		const result = response.ok ? parseTokenResponse(response.value) : response;
		if (result.ok || result.error.code !== 'LWA_UNAVAILABLE') return result;
		const delayMs = askedDelayMs(response, clock) ?? backoffMs(attempt, clock.random());
		if (attempt === EXCHANGE_TRIES || delayMs > MAX_DELAY_MS) return result;
		await clock.sleep(delayMs);
	}
}

/** Every value is percent-encoded: a secret with `&` or `+` would otherwise be cut. */
export const formOf = ({ clientId, clientSecret, scope }: Grant): string =>
	Object.entries({
		grant_type: 'client_credentials',
		client_id: clientId,
		client_secret: clientSecret,
		scope,
	})
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');

const askedDelayMs = (response: Result<LwaResponse, LwaFailure>, clock: Clock) =>
	response.ok ? retryAfterMs(response.value.headers['retry-after'], clock.now()) : undefined;

/**
 * Reads the response of the token endpoint strictly; everything that is not a bearer token with a lifetime is a
 * failure. The `error` member decides, not the status: RFC 6749 allows `invalid_client` with 400 as well as 401.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/access-token-api.html
 */
export function parseTokenResponse({
	statusCode,
	body,
}: LwaResponse): Result<TokenResponse, LwaFailure> {
	const members = membersOf(body);
	if (statusCode === 200) return parseToken(members);
	const error = typeof members?.error === 'string' ? members.error : '';
	const code = LWA_CODE_BY_ERROR.get(error);
	if (code) return fail(lwaFailure(code, error));
	if (statusCode === 429 || statusCode >= 500) {
		return fail(lwaFailure('LWA_UNAVAILABLE', `status ${statusCode}`));
	}
	return fail(lwaFailure('LWA_INVALID_RESPONSE', errorName(error) ?? `status ${statusCode}`));
}

function parseToken(
	members: Record<string, unknown> | undefined,
): Result<TokenResponse, LwaFailure> {
	if (!members)
		return fail(lwaFailure('LWA_INVALID_RESPONSE', 'the response is not a JSON object'));
	const { access_token: token, token_type: type, expires_in: expiresIn } = members;
	if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
		return fail(lwaFailure('LWA_INVALID_RESPONSE', 'access_token is missing or not usable'));
	}
	if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') {
		return fail(lwaFailure('LWA_INVALID_RESPONSE', 'token_type is not bearer'));
	}
	const expiresInSeconds = isNumeric(expiresIn) ? Number(expiresIn) : NaN;
	if (!Number.isFinite(expiresInSeconds) || expiresInSeconds <= 0) {
		return fail(lwaFailure('LWA_INVALID_RESPONSE', 'expires_in is not a number above 0'));
	}
	return ok({ token, expiresInSeconds });
}

/** Amazon prints `expires_in` as a number, and on one page as a string. */
const isNumeric = (value: unknown): value is number | string =>
	typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value));

/** The members of a JSON response; undefined where it is no object. */
export function membersOf(body: unknown): Record<string, unknown> | undefined {
	const value = typeof body === 'string' ? jsonOrUndefined(body) : body;
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

/** An access token of one grant, with what the API has said to it. Times are in ms since 1970. */
export interface Token {
	readonly value: string;
	/** From here on a new one is asked for. */
	refreshAtMs: number;
	/** From here on Amazon refuses it. */
	expiresAtMs: number;
	/** When the API last accepted a call with it. */
	acceptedAtMs?: number;
	/** How many calls the API has accepted with it. */
	acceptedCalls: number;
	/** The API has refused it, and it is to be replaced. */
	isRejected: boolean;
	/** Since it was last accepted: the first user for whom it was refused, and whether there was another one. */
	refusedUserId?: string;
	isRefusedForSeveral: boolean;
	/** A call that it was refused for was accepted with the next token. */
	isRevoked: boolean;
}

/** A token as a request used it; `key` is the `hashGrant` of its grant. */
export interface UsedToken {
	key: string;
	token: string;
}

const MAX_EARLY_MS = 60_000;

/**
 * A new one is asked for a minute before the end, or at half of a short life: with a fixed minute a token of 30 seconds
 * would be stale at once.
 */
export function mintToken(value: string, expiresInSeconds: number, nowMs: number): Token {
	const lifeMs = expiresInSeconds * 1000;
	return {
		value,
		refreshAtMs: nowMs + Math.max(lifeMs / 2, lifeMs - MAX_EARLY_MS),
		expiresAtMs: nowMs + lifeMs,
		acceptedCalls: 0,
		isRejected: false,
		isRefusedForSeveral: false,
		isRevoked: false,
	};
}
