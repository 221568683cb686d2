import { fail } from '../../lib/result';

/**
 * Why a request is refused, each with what was found. The log names the code and docs/receiving.md explains it, so
 * one is never renamed or reused. In the order in which they are looked for: cheap checks first.
 */
export const REFUSALS = {
	CERTIFICATE_URL_MISSING: 'it has no header SignatureCertChainUrl',
	SIGNATURE_MISSING: 'it has no header Signature-256',
	SIGNATURE_SHA1_ONLY: 'it has the old header Signature (SHA-1) alone, and no Signature-256',
	SIGNATURE_UNREADABLE: 'its header Signature-256 is not base64',
	CERTIFICATE_URL_FORBIDDEN:
		'its certificate is not where Amazon keeps them, https://s3.amazonaws.com/echo.api/',
	BODY_MISSING: 'it has no body',
	BODY_TOO_LARGE: 'its body is larger than what Alexa sends',
	BODY_UNREADABLE: 'its body is not a JSON object in UTF-8',
	BODY_UNSAFE: 'its body has keys that change prototypes, or is nested too deep',
	REQUEST_INCOMPLETE: 'its body lacks "version", or "type" or "requestId" of the request',
	TIMESTAMP_UNREADABLE: 'its timestamp is missing, or neither a date with its offset nor a number',
	TIMESTAMP_TOO_OLD: 'its timestamp is too long ago',
	TIMESTAMP_AHEAD: 'its timestamp is ahead of the clock of this machine',
	SKILL_ID_MISSING: 'it does not say which skill it is for',
	SKILL_ID_DIFFERENT: 'it is for another skill',
	CERTIFICATE_DOWNLOADS_EXCEEDED:
		'its certificate is not known, and too many were downloaded in the last minute',
	CERTIFICATE_DOWNLOAD_FAILED: 'its certificate could not be downloaded',
	CERTIFICATE_TOO_LARGE: 'its certificate file is too large',
	CERTIFICATE_UNREADABLE: 'its certificate file is not a chain of certificates',
	CERTIFICATE_HOST: 'its certificate is not that of echo-api.amazon.com',
	CERTIFICATE_KEY: 'its certificate has no RSA key of at least 2048 bits',
	CERTIFICATE_UNTRUSTED: 'its certificate does not lead to an authority that Amazon uses',
	CERTIFICATE_RESTRICTED: 'one of its certificates must not be used for this',
	CERTIFICATE_NOT_YET_VALID: 'one of its certificates is not valid yet',
	CERTIFICATE_EXPIRED: 'one of its certificates has expired',
	SIGNATURE_WRONG: 'its signature does not fit its body and certificate',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];

/** Why a request was refused; `detail` is for the log of the people who run the skill, and contains nothing confidential. */
export interface Refusal {
	code: RefusalCode;
	detail?: string;
}

export const refuse = (code: RefusalCode, detail?: string): { ok: false; error: Refusal } =>
	fail({ code, ...(detail !== undefined && { detail }) });

/** A check that failed. */
export type Refused = ReturnType<typeof refuse>;
