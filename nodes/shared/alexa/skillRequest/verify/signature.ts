import { verify } from 'node:crypto';
import type { Chain } from './certificateChain';

/** Whether the chain's first certificate has signed exactly these bytes (RSA with SHA-256). */
export function isSignedBy([leaf]: Chain, rawBody: Buffer, signature: Buffer): boolean {
	return verify('RSA-SHA256', rawBody, leaf.publicKey, signature);
}
