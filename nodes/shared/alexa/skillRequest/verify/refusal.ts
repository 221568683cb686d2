import { fail } from '../../lib/result';

/**
 * Why a request is refused, each with what was found. The log names the code and docs/receiving.md explains it, so
 * one is never renamed or reused. In the order in which they are looked for: cheap checks first.
 */
export const REFUSALS = {
	CERTIFICATE_URL_MISSING: 'the header SignatureCertChainUrl is missing',
	SIGNATURE_MISSING: 'the header Signature-256 is missing',
	SIGNATURE_SHA1_ONLY: 'it has only the old header Signature (SHA-1), and no Signature-256',
	SIGNATURE_UNREADABLE: 'the header Signature-256 is not valid base64',
	CERTIFICATE_URL_FORBIDDEN:
		'its certificate is not at an address of Amazon, below https://s3.amazonaws.com/echo.api/',
	BODY_MISSING: 'the body is missing',
	BODY_TOO_LARGE: 'the body is larger than any that Alexa sends',
	BODY_UNREADABLE: 'the body is not a JSON object in UTF-8',
	BODY_UNSAFE: 'the body has keys that could change JavaScript prototypes, or is nested too deeply',
	REQUEST_INCOMPLETE: 'the body has no "version", or its request has no "type" or "requestId"',
	TIMESTAMP_UNREADABLE:
		'the timestamp is missing, or is neither a number nor a date with a UTC offset',
	TIMESTAMP_TOO_OLD: 'the timestamp is too old (is the clock of the n8n server right?)',
	TIMESTAMP_AHEAD: 'the timestamp is in the future (is the clock of the n8n server right?)',
	SKILL_ID_MISSING: 'it does not say which skill it is for',
	SKILL_ID_DIFFERENT: 'it is for another skill',
	CERTIFICATE_DOWNLOADS_EXCEEDED:
		'its certificate is not known yet, and too many were downloaded in the last minute',
	CERTIFICATE_DOWNLOAD_FAILED: 'its certificate could not be downloaded',
	CERTIFICATE_TOO_LARGE: 'the file with its certificate is too large',
	CERTIFICATE_UNREADABLE: 'the file with its certificate is not a chain of certificates',
	CERTIFICATE_HOST: 'its certificate is not for echo-api.amazon.com',
	CERTIFICATE_KEY: 'its certificate does not have an RSA key of at least 2048 bits',
	CERTIFICATE_UNTRUSTED: 'its certificate was not issued by an authority that Amazon uses',
	CERTIFICATE_RESTRICTED: 'one of its certificates may not be used for this',
	CERTIFICATE_NOT_YET_VALID: 'one of its certificates is not valid yet',
	CERTIFICATE_EXPIRED: 'one of its certificates has expired',
	SIGNATURE_WRONG: 'the signature does not match the body and the certificate',
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
