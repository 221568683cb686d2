import { parseJson } from '../parseJson';
import { rememberLast } from '../rememberLast';

/** A token as the credential stores it. Times are in ms since 1970. */
export interface StoredToken {
	token: string;
	mintedAt: number;
	/** From here on a new one is asked for. */
	refreshAt: number;
	/** From here on Amazon refuses it. */
	expiresAt: number;
	/** `hashGrant` of the values it was minted from. */
	key: string;
}

export type StoredTokens = Readonly<Record<string, StoredToken>>;

const MAX_EARLY_MS = 60_000;

/**
 * A new one is asked for a minute before the end, or at half of a short life: with a fixed minute a token of 30 seconds
 * would be stale at once.
 */
export function mintToken(
	token: string,
	expiresInSeconds: number,
	key: string,
	nowMs: number,
): StoredToken {
	const lifeMs = expiresInSeconds * 1000;
	return {
		token,
		mintedAt: nowMs,
		refreshAt: nowMs + Math.max(lifeMs / 2, lifeMs - MAX_EARLY_MS),
		expiresAt: nowMs + lifeMs,
		key,
	};
}

/** The tokens by scope from the credential's hidden field; anything unreadable counts as none. */
export const readStoredTokens = rememberLast((raw: unknown): StoredTokens => {
	const stored = typeof raw === 'string' ? parseJson(raw) : undefined;
	const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
	return Object.freeze(
		Object.fromEntries(
			entries.filter((entry): entry is [string, StoredToken] => isStoredToken(entry[1])),
		),
	);
});

/** Keeps what is still of use: this drops tokens of former secrets and scopes. */
export function writeStoredTokens(
	tokens: StoredTokens,
	nowMs: number,
	isCurrent: (scope: string, key: string) => boolean,
): string {
	return JSON.stringify(
		Object.fromEntries(
			Object.entries(tokens).filter(
				([scope, { expiresAt, key }]) => expiresAt > nowMs && isCurrent(scope, key),
			),
		),
	);
}

const isStoredToken = (value: unknown): value is StoredToken => {
	const { token, mintedAt, refreshAt, expiresAt, key } = (value ?? {}) as StoredToken;
	return (
		typeof token === 'string' &&
		token !== '' &&
		typeof key === 'string' &&
		[mintedAt, refreshAt, expiresAt].every((time) => Number.isFinite(time))
	);
};
