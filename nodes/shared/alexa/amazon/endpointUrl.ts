import { type FieldRef, type Problem, problem } from '../input/problem';

/** Whether a host name as `URL` gives it is this machine. */
export const isLoopback = (hostname: string) =>
	hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

function flawOf(url: string): string | undefined {
	if (/[\s\p{Cc}]/u.test(url)) return 'must not contain spaces or line breaks';
	let parsed: URL;
	try {
		parsed = new URL(url);
	} catch {
		return 'must be an absolute URL such as https://api.example.com';
	}
	if (parsed.username || parsed.password) return 'must not contain a user name or password';
	if (/[?#]/.test(url)) return 'must not contain a query (?) or a fragment (#)';
	if (url.includes('{region}'))
		return 'must not contain {region}: one address gives the tokens for all regions';
	if (parsed.protocol === 'https:') return undefined;
	if (parsed.protocol === 'http:' && isLoopback(parsed.hostname)) return undefined;
	return 'must start with https:// (http:// only for localhost, 127.0.0.1 or [::1])';
}

/** The credential that holds the secret must not send it where it can be read: TLS, or this machine only. */
export function checkEndpointUrl(field: FieldRef, typed: string, urls: string[]): Problem[] {
	const flaw = urls.map(flawOf).find((found) => found !== undefined);
	return flaw ? [problem(field, hostOnly(typed), flaw)] : [];
}

/** Scheme and host alone: all else may hold a password or a key. */
function hostOnly(url: string): string {
	try {
		const { protocol, host } = new URL(url);
		return host ? `${protocol}//${host}` : NO_HOST;
	} catch {
		return url === '' ? '' : NO_HOST;
	}
}

const NO_HOST = '(not shown)';
