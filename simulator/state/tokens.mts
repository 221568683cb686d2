import { createHash, randomBytes } from 'node:crypto';

export interface Grant {
	access_token: string;
	token_type: 'bearer';
	expires_in: number;
	scope: string;
}

interface MintedToken {
	clientId: string;
	scope: string;
	expiresAt: number;
	revoked: boolean;
	fingerprint: string;
}

export type TokenCheck =
	| { ok: true; clientId: string; fingerprint: string }
	| { ok: false; reason: string; fingerprint?: string };

/** After a restart n8n still has its token of before, so that this is no sign of a wrong credential. */
const NOT_GIVEN_OUT =
	'a token that this simulator has not given out (one from before it was started or reset?): the Alexa nodes get a new one by themselves';

/** Names a token without giving it away. */
export function fingerprintOf(token: string): string {
	return createHash('sha256').update(token).digest('hex').slice(0, 12);
}

/** The scheme is compared without case: RFC 9110, 11.1. */
export function bearerToken(authorization: string): string | undefined {
	return /^Bearer +(\S+)$/i.exec(authorization)?.[1];
}

export class TokenStore {
	private readonly minted = new Map<string, MintedToken>();
	private announcedSeconds: number;
	private serverSeconds: number;

	constructor(
		private readonly startSeconds: number,
		private readonly now: () => number,
	) {
		this.announcedSeconds = startSeconds;
		this.serverSeconds = startSeconds;
	}

	reset(): void {
		this.minted.clear();
		this.setLifetime(this.startSeconds);
	}

	/** Counts for tokens minted from now on. */
	setLifetime(seconds: number): void {
		this.announcedSeconds = seconds;
		this.serverSeconds = seconds;
	}

	/** When the server really expires tokens minted from now on; what is announced stays. */
	setServerLifetime(seconds: number): void {
		this.serverSeconds = seconds;
	}

	mint(clientId: string, scope: string): { grant: Grant; fingerprint: string } {
		// Tokens of a skill begin with Atc| in practice; clients must treat them as opaque.
		const token = `Atc|${randomBytes(96).toString('base64url')}`;
		const fingerprint = fingerprintOf(token);
		const expiresAt = this.now() + this.serverSeconds * 1000;
		this.minted.set(token, { clientId, scope, expiresAt, revoked: false, fingerprint });
		const grant: Grant = {
			access_token: token,
			token_type: 'bearer',
			expires_in: this.announcedSeconds,
			scope,
		};
		return { grant, fingerprint };
	}

	revokeAll(): void {
		for (const token of this.minted.values()) token.revoked = true;
	}

	check(authorization: string | undefined, scope: string): TokenCheck {
		if (!authorization) return { ok: false, reason: 'no Authorization header' };
		const token = bearerToken(authorization);
		if (!token) return { ok: false, reason: 'the Authorization header is not "Bearer <token>"' };
		const found = this.minted.get(token);
		if (!found) {
			return { ok: false, reason: NOT_GIVEN_OUT, fingerprint: fingerprintOf(token) };
		}
		const refused = (reason: string): TokenCheck => ({
			ok: false,
			reason,
			fingerprint: found.fingerprint,
		});
		if (found.revoked) return refused('the token was revoked');
		if (this.now() >= found.expiresAt) return refused('the token has expired');
		if (found.scope !== scope) return refused(`the token is for ${found.scope}, not for ${scope}`);
		return { ok: true, clientId: found.clientId, fingerprint: found.fingerprint };
	}
}
