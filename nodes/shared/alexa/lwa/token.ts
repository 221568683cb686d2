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
