import { verify } from 'node:crypto';
import { ok, type Result } from '../../lib/result';
import { parseSkillRequest, type SkillRequest } from '../envelope';
import type { Chain } from './certificateChain';
import { refuse, type Refusal } from './refusal';
import { type Headers, parseSignatureHeaders } from './signatureHeaders';
import { checkSkillId, type WantedSkills } from './skillId';
import { checkTimestamp } from './timestamp';

/** A request as it came in. */
interface Incoming {
	headers: Headers;
	/** The bytes of the body, untouched: they are what is signed. */
	rawBody: Buffer | undefined;
}

export interface VerifySettings extends WantedSkills {
	/** How far the timestamp of a request with a session may be off: 30 to 150. */
	toleranceSeconds: number;
}

export interface VerifyTools {
	/** Epoch milliseconds. */
	now(): number;
	/** The chain behind a certificate URL, once it leads to a trusted authority at this moment. */
	certificates(url: string): Promise<Result<Chain, Refusal>>;
	/** The chain that is there by now instead of one that a signature did not fit, or undefined. */
	successor(url: string, used: Chain): Promise<Chain | undefined>;
}

/** A request that Alexa has signed, for one of the wanted skills. */
export interface VerifiedRequest extends SkillRequest {
	/** Epoch milliseconds. */
	sentAtMs: number;
	/** null where the request does not say it and need not. */
	skillId: string | null;
}

/**
 * Whether Alexa has sent this, just now, to one of these skills. What costs nothing is looked at first, so that a
 * flood of forged requests costs little and asks no one for anything.
 *
 * @see https://developer.amazon.com/docs/custom-skills/host-a-custom-skill-as-a-web-service.html
 */
export async function verifyRequest(
	{ headers, rawBody }: Incoming,
	settings: VerifySettings,
	tools: VerifyTools,
): Promise<Result<VerifiedRequest, Refusal>> {
	const signed = parseSignatureHeaders(headers);
	if (!signed.ok) return signed;
	const read = parseSkillRequest(rawBody);
	if (!read.ok) return read;
	const { toleranceSeconds } = settings;
	const sentAt = checkTimestamp(read.value, { nowMs: tools.now(), toleranceSeconds });
	if (!sentAt.ok) return sentAt;
	const skillId = checkSkillId(read.value, settings);
	if (!skillId.ok) return skillId;
	const { certificateUrl, signature } = signed.value;
	const chain = await tools.certificates(certificateUrl);
	if (!chain.ok) return chain;
	const isSigned = (by: Chain) => isSignedBy(by, rawBody as Buffer, signature);
	if (!isSigned(chain.value)) {
		const successor = await tools.successor(certificateUrl, chain.value);
		if (!successor || !isSigned(successor)) return refuse('SIGNATURE_WRONG');
	}
	return ok({ ...read.value, sentAtMs: sentAt.value, skillId: skillId.value });
}

/** Whether the chain's first certificate has signed exactly these bytes (RSA with SHA-256). */
function isSignedBy([leaf]: Chain, rawBody: Buffer, signature: Buffer): boolean {
	return verify('RSA-SHA256', rawBody, leaf.publicKey, signature);
}
