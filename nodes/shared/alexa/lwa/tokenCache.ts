import { type Clock, isWithin } from '../lib/clock';
import { BoundedMap } from '../lib/memory';
import { fail, ok, type Result } from '../lib/result';
import { exchange, mintToken, type PostForm, type Token, type UsedToken } from './exchange';
import { type Grant, hashGrant } from './grant';
import type { LwaFailure, LwaFailureCode } from './lwaFailure';

export const MAX_GRANTS = 10_000;

/** How long a failed exchange is answered from memory, so that a thousand items do not ask a thousand times. */
const FAILURE_REMEMBERED_MS: Readonly<Record<LwaFailureCode, number>> = {
	LWA_INVALID_CLIENT: 60_000,
	LWA_INVALID_SCOPE: 60_000,
	LWA_UNAUTHORIZED_CLIENT: 60_000,
	LWA_INVALID_RESPONSE: 15_000,
	LWA_UNAVAILABLE: 15_000,
	FORBIDDEN_HOST: 0,
};

/** How long an accepted call vouches for its token; Amazon may revoke or expire one before its announced end. */
export const ACCEPTANCE_COUNTS_MS = 60_000;

/** A refusal of the API forces a renewal once in this time, and not more often. */
export const FORCED_RENEWAL_INTERVAL_MS = 600_000;

/** What is known of one grant. */
interface GrantRecord {
	token?: Token;
	/** The one before, which the API had refused. */
	rejected?: Token;
	renewalForcedAtMs?: number;
	failure?: { error: LwaFailure; atMs: number };
	exchange?: Promise<Result<Token, LwaFailure>>;
}

/**
 * The tokens of this process: one exchange per grant and token lifetime, no matter how many ask at once. They are kept
 * nowhere else. If the API refuses a call, the cache also decides whether the token is to blame: Amazon answers 403 both
 * to an expired token and for a customer who has not subscribed.
 */
export class TokenCache {
	private readonly records = new BoundedMap<string, GrantRecord>(MAX_GRANTS);

	constructor(private readonly clock: Clock) {}

	/** The current token of a grant, or a new one. If an early renewal fails, a valid token is used to its end. */
	async obtain(grant: Grant, post: PostForm): Promise<Result<Token, LwaFailure>> {
		const record = this.recordOf(hashGrant(grant));
		const { token } = record;
		if (this.isValid(token) && token.refreshAtMs > this.clock.now()) return ok(token);
		if (record.exchange) return await record.exchange;
		const failure = this.recentFailure(record);
		if (failure) return this.isValid(token) ? ok(token) : fail(failure);
		record.exchange = this.exchange(grant, record, post);
		try {
			return await record.exchange;
		} finally {
			delete record.exchange;
		}
	}

	private async exchange(
		grant: Grant,
		record: GrantRecord,
		post: PostForm,
	): Promise<Result<Token, LwaFailure>> {
		const response = await exchange(grant, post, this.clock);
		const nowMs = this.clock.now();
		if (!response.ok) {
			record.failure = { error: response.error, atMs: nowMs };
			// There is no better token to be had, and the refusal may have been about the customer.
			if (record.token) record.token.isRejected = false;
			return this.isValid(record.token) ? ok(record.token) : response;
		}
		delete record.failure;
		if (record.token?.isRejected) record.rejected = record.token;
		const { token, expiresInSeconds } = response.value;
		record.token = mintToken(token, expiresInSeconds, nowMs);
		return ok(record.token);
	}

	/** Whether Amazon should still accept it, though a new one may be due. */
	private isValid(token: Token | undefined): token is Token {
		return token !== undefined && token.expiresAtMs > this.clock.now() && !token.isRejected;
	}

	private recentFailure({ failure }: GrantRecord): LwaFailure | undefined {
		if (!failure) return undefined;
		const { error, atMs } = failure;
		return isWithin(this.clock, FAILURE_REMEMBERED_MS[error.code], atMs) ? error : undefined;
	}

	/** The API has accepted a call with this token; it refused the same call with `refused`, if there is one. */
	markAccepted(used: UsedToken, refused?: UsedToken): void {
		const { rejected } = this.records.get(used.key) ?? {};
		if (refused && rejected?.value === refused.token) rejected.isRevoked = true;
		const token = this.currentToken(used);
		if (!token) return;
		token.isRejected = false;
		token.acceptedAtMs = this.clock.now();
		token.acceptedCalls++;
		token.isRefusedForSeveral = false;
		delete token.refusedUserId;
	}

	/**
	 * The API has refused a call made with this token. True if the call is worth repeating with another token, which the
	 * next `obtain` gives. If the refusal may be about `userId`, a token that was accepted a moment ago is not rejected.
	 */
	markRejected(used: UsedToken, userId?: string): boolean {
		const record = this.recordOf(used.key);
		const token = this.currentToken(used);
		if (!token || token.isRejected) return true;
		const isVouchedFor = isWithin(this.clock, ACCEPTANCE_COUNTS_MS, token.acceptedAtMs);
		if (
			(isVouchedFor && userId !== undefined) ||
			isWithin(this.clock, FORCED_RENEWAL_INTERVAL_MS, record.renewalForcedAtMs)
		) {
			if (userId !== undefined) token.refusedUserId ??= userId;
			if (token.refusedUserId !== userId) token.isRefusedForSeveral = true;
			return false;
		}
		record.renewalForcedAtMs = this.clock.now();
		token.isRejected = true;
		return true;
	}

	/**
	 * Call it right after a refusal that was blamed on the user. Call the returned function at the end of the run: it
	 * tells whether the token may be revoked after all. It had been accepted before, and then it was refused for other
	 * users too and not accepted again, or a call that it was refused for was accepted with the next one.
	 */
	watchForRevocation(used: UsedToken): () => boolean {
		const token = this.currentToken(used);
		if (!token || token.acceptedCalls === 0) return () => false;
		const { acceptedCalls } = token;
		return () =>
			token.isRevoked || (token.isRefusedForSeveral && token.acceptedCalls === acceptedCalls);
	}

	/** The token of the grant, if it is still the one that was used. */
	private currentToken({ key, token: value }: UsedToken): Token | undefined {
		const token = this.records.get(key)?.token;
		return token?.value === value ? token : undefined;
	}

	private recordOf(key: string): GrantRecord {
		const record = this.records.get(key) ?? {};
		// Also if it is known, so that a grant in use is not the oldest.
		this.records.set(key, record);
		return record;
	}

	/** Forgets everything, as a new process would. */
	reset(): void {
		this.records.clear();
	}
}
