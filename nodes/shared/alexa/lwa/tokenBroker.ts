import { BoundedMap } from '../boundedMap';
import type { Clock } from '../clock';
import { exchange, type PostForm } from './exchange';
import { type Grant, hashGrant } from './grant';
import { LwaError, type LwaFailureCode } from './lwaError';
import { mintToken, type StoredToken } from './storedTokens';

const GRANTS_REMEMBERED = 200;
const TOKENS_REMEMBERED = 1_000;

/** How long a failed exchange is answered from memory, so that a thousand items do not ask a thousand times. */
const FAILURE_REMEMBERED_MS: Readonly<Record<LwaFailureCode, number>> = {
	LWA_INVALID_CLIENT: 60_000,
	LWA_INVALID_SCOPE: 60_000,
	LWA_UNAUTHORIZED_CLIENT: 60_000,
	LWA_INVALID_RESPONSE: 15_000,
	LWA_UNAVAILABLE: 15_000,
	FORBIDDEN_HOST: 0,
};

/** How long an accepted call speaks for its token; Amazon may revoke or expire one before its announced end. */
export const PROOF_LASTS_MS = 60_000;

/** A refusal of the API may make us doubt the token once in this time, and not oftener. */
export const DOUBT_INTERVAL_MS = 600_000;

/**
 * The tokens of this process: one exchange per grant and token lifetime, whoever asks and however many at once.
 * It also judges, when the API refuses a call, whether the token is to blame: Amazon answers 403 to an expired token
 * and to a customer who has not subscribed alike.
 */
export class TokenBroker {
	private readonly minted = new BoundedMap<string, StoredToken>(GRANTS_REMEMBERED);

	private readonly inFlight = new Map<string, Promise<StoredToken | LwaError>>();

	private readonly failures = new BoundedMap<string, { error: LwaError; atMs: number }>(
		GRANTS_REMEMBERED,
	);

	private readonly provenAtMs = new BoundedMap<string, number>(TOKENS_REMEMBERED);

	private readonly doubted = new BoundedMap<string, true>(TOKENS_REMEMBERED);

	private readonly lastDoubted = new BoundedMap<string, string>(GRANTS_REMEMBERED);

	private readonly doubtedAtMs = new BoundedMap<string, number>(GRANTS_REMEMBERED);

	constructor(private readonly clock: Clock) {}

	/** Whether a stored token can be sent: minted for this grant, not due for renewal, not doubted. */
	isLive(stored: StoredToken | undefined, key: string): stored is StoredToken {
		return this.isValid(stored, key) && stored.refreshAt > this.clock.now();
	}

	/** Whether it is to be sent: live, or valid while no better one is to be had. */
	isCurrent(stored: StoredToken | undefined, key: string): stored is StoredToken {
		return this.isLive(stored, key) || (this.isValid(stored, key) && !!this.recentFailure(key));
	}

	/** Whether Amazon should still accept it, though a new one may be due. */
	isValid(stored: StoredToken | undefined, key: string): stored is StoredToken {
		return (
			stored !== undefined &&
			stored.key === key &&
			stored.expiresAt > this.clock.now() &&
			!this.doubted.has(stored.token)
		);
	}

	/** A token of this process, or a new one. */
	async obtain(grant: Grant, post: PostForm): Promise<StoredToken | LwaError> {
		const key = hashGrant(grant);
		const known = this.minted.get(key);
		if (this.isLive(known, key)) return known;
		const running = this.inFlight.get(key);
		if (running) return await running;
		const failure = this.recentFailure(key);
		if (failure) return this.isValid(known, key) ? known : failure;
		const started = this.mint(grant, key, post);
		this.inFlight.set(key, started);
		try {
			return await started;
		} finally {
			this.inFlight.delete(key);
		}
	}

	private async mint(grant: Grant, key: string, post: PostForm): Promise<StoredToken | LwaError> {
		const response = await exchange(grant, post, this.clock);
		if (response instanceof LwaError) {
			this.failures.set(key, { error: response, atMs: this.clock.now() });
			this.trustAgain(key);
			const known = this.minted.get(key);
			return this.isValid(known, key) ? known : response;
		}
		const stored = mintToken(response.token, response.expiresInSeconds, key, this.clock.now());
		this.failures.delete(key);
		// LWA may give the same token again; then there is no better one to be had
		this.doubted.delete(stored.token);
		this.minted.set(key, stored);
		return stored;
	}

	private recentFailure(key: string): LwaError | undefined {
		const failure = this.failures.get(key);
		if (!failure) return undefined;
		const { error, atMs } = failure;
		return this.isWithin(FAILURE_REMEMBERED_MS[error.code], atMs) ? error : undefined;
	}

	/** A clock that was set back counts as time gone by, or a memory could last for ever. */
	private isWithin(durationMs: number, sinceMs: number): boolean {
		const elapsedMs = this.clock.now() - sinceMs;
		return elapsedMs >= 0 && elapsedMs < durationMs;
	}

	/** There is no better token to be had, and the doubt may have been about the customer. */
	private trustAgain(key: string): void {
		const token = this.lastDoubted.get(key);
		if (token !== undefined) this.doubted.delete(token);
	}

	/** The API has accepted a call with this token. */
	prove(token: string): void {
		this.doubted.delete(token);
		this.provenAtMs.set(token, this.clock.now());
	}

	/**
	 * The API has refused a call made with this token. True if the call is worth repeating with another token, which the
	 * next `obtain` then gives. `mayBeSubscription` says that the refusal may be about the customer: then a token that was
	 * accepted a moment ago is not doubted.
	 */
	doubt(key: string, token: string, mayBeSubscription: boolean): boolean {
		if (this.doubted.has(token)) return true;
		const current = this.minted.get(key);
		if (this.isLive(current, key) && current.token !== token) return true;
		const provenAtMs = this.provenAtMs.get(token);
		const isProven = provenAtMs !== undefined && this.isWithin(PROOF_LASTS_MS, provenAtMs);
		if (isProven && mayBeSubscription) return false;
		const doubtedAtMs = this.doubtedAtMs.get(key);
		if (doubtedAtMs !== undefined && this.isWithin(DOUBT_INTERVAL_MS, doubtedAtMs)) return false;
		this.doubtedAtMs.set(key, this.clock.now());
		this.doubted.set(token, true);
		this.lastDoubted.set(key, token);
		return true;
	}

	/** Forgets everything, as a new process would. */
	reset(): void {
		const { minted, failures, provenAtMs, doubted, lastDoubted, doubtedAtMs } = this;
		for (const map of [minted, failures, provenAtMs, doubted, lastDoubted, doubtedAtMs]) {
			map.clear();
		}
		this.inFlight.clear();
	}
}
