import { ok, type Result } from '../../lib/result';
import { refuse, type Refusal } from './refusal';

const HOST = 's3.amazonaws.com';
const MAX_CHARACTERS = 2048;

/** No percent sign: what a server decodes could differ from what was judged. */
const PATH = /^\/echo\.api(\/[\w.-]+)+$/;

/**
 * The URL of the certificate chain. It is normalized first, so the URL that is checked is the one that is fetched. The
 * official verifiers check the raw text, so `/echo.api/../other/` takes them to another bucket.
 *
 * @see https://developer.amazon.com/docs/custom-skills/host-a-custom-skill-as-a-web-service.html
 */
export function parseCertificateUrl(header: string): Result<string, Refusal> {
	const forbidden = refuse('CERTIFICATE_URL_FORBIDDEN');
	if (header.length > MAX_CHARACTERS || !/^https:\/\/[\x21-\x7e]+$/i.test(header)) return forbidden;
	const url = parse(header);
	if (!url || url.hostname !== HOST || url.port !== '') return forbidden;
	if (url.username || url.password || /[?#@]/.test(header)) return forbidden;
	return PATH.test(url.pathname) ? ok(url.href) : forbidden;
}

function parse(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
