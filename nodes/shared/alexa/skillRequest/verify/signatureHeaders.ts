import { ok, type Result } from '../../lib/result';
import { parseCertificateUrl } from './certificateUrl';
import { refuse, type Refusal } from './refusal';

/** By their names in lower case, as Node gives them. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

interface SignatureHeaders {
	/** Normalized, and where Amazon keeps its certificates. */
	certificateUrl: string;
	/** Of `Signature-256`, decoded. */
	signature: Buffer;
}

/** What Alexa says of its signature in the headers; `Signature` (SHA-1) is no longer enough. */
export function parseSignatureHeaders(headers: Headers): Result<SignatureHeaders, Refusal> {
	const url = headers.signaturecertchainurl;
	if (!url) return refuse('CERTIFICATE_URL_MISSING');
	const encoded = headers['signature-256'];
	if (!encoded) return refuse(headers.signature ? 'SIGNATURE_SHA1_ONLY' : 'SIGNATURE_MISSING');
	const signature = typeof encoded === 'string' ? decodeBase64(encoded) : undefined;
	if (!signature) return refuse('SIGNATURE_UNREADABLE');
	const certificateUrl = parseCertificateUrl(String(url));
	if (!certificateUrl.ok) return certificateUrl;
	return ok({ certificateUrl: certificateUrl.value, signature });
}

/** Strictly: Buffer would skip what is not base64. */
function decodeBase64(text: string): Buffer | undefined {
	const bytes = Buffer.from(text, 'base64');
	return bytes.length > 0 && bytes.toString('base64') === text ? bytes : undefined;
}
