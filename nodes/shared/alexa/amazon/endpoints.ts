import { CREDENTIAL_FIELDS } from '../input/fields';
import { type FieldRef, type Problem, problem } from '../input/problem';
import { isEmpty } from '../input/values';
import { memoizeLast } from '../lib/memory';
import { fail, ok, type Result } from '../lib/result';
import { type Region, REGION_NAMES, REGIONS } from './regions';

/** @see https://developer.amazon.com/en-US/docs/alexa/smapi/access-token-api.html */
export const AMAZON_TOKEN_URL = 'https://api.amazon.com/auth/o2/token';

/** Where tokens come from and where they may go. */
export interface Endpoints {
	tokenUrl: string;
	apiBaseUrls: Readonly<Record<Region, string>>;
}

/** The credential's fields that decide on the addresses. */
interface EndpointSettings {
	endpoints?: unknown;
	tokenUrl?: unknown;
	apiBaseUrl?: unknown;
}

const AMAZON: Endpoints = {
	tokenUrl: AMAZON_TOKEN_URL,
	apiBaseUrls: mapRegions((region) => REGIONS[region].apiBaseUrl),
};

/**
 * Amazon's addresses, or the custom ones of the credential once they are safe to send a secret to.
 * `{region}` in the custom API Base URL is replaced by `na`, `eu` or `fe`; trailing slashes are trimmed.
 */
export function parseEndpoints({
	endpoints,
	tokenUrl,
	apiBaseUrl,
}: EndpointSettings): Result<Endpoints, Problem[]> {
	if (isEmpty(endpoints) || endpoints === 'amazon') return ok(AMAZON);
	if (endpoints === 'custom') return parseCustom(tokenUrl, apiBaseUrl);
	const ref = CREDENTIAL_FIELDS.endpoints;
	return fail([problem(ref, endpoints, 'must be amazon or custom')]);
}

const parseCustom = memoizeLast(
	(typedTokenUrl: unknown, typedBaseUrl: unknown): Result<Endpoints, Problem[]> => {
		const tokenUrl = String(typedTokenUrl ?? '').trim();
		const apiBaseUrl = String(typedBaseUrl ?? '')
			.trim()
			.replace(/\/+$/, '');
		const problems = [
			...checkEndpointUrl(CREDENTIAL_FIELDS.tokenUrl, tokenUrl, [tokenUrl]),
			...checkEndpointUrl(
				CREDENTIAL_FIELDS.apiBaseUrl,
				apiBaseUrl,
				REGION_NAMES.map((region) => withRegion(apiBaseUrl, region)),
			),
		];
		if (problems.length > 0) return fail(problems);
		return ok({ tokenUrl, apiBaseUrls: mapRegions((region) => withRegion(apiBaseUrl, region)) });
	},
);

const withRegion = (apiBaseUrl: string, region: Region) =>
	apiBaseUrl.split('{region}').join(region);

function mapRegions(urlOf: (region: Region) => string): Record<Region, string> {
	return { na: urlOf('na'), eu: urlOf('eu'), fe: urlOf('fe') };
}

/** Whether a host name as `URL` gives it is this machine. */
const isLoopback = (hostname: string) =>
	hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

function brokenRuleOf(url: string): string | undefined {
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

/** The credential that contains the secret must not send it where it can be read: TLS, or this machine only. */
function checkEndpointUrl(field: FieldRef, typed: string, urls: string[]): Problem[] {
	const broken = urls.map(brokenRuleOf).find((found) => found !== undefined);
	return broken ? [problem(field, hostOnly(typed), broken)] : [];
}

/** Scheme and host alone: all else may contain a password or a key. */
function hostOnly(url: string): string {
	try {
		const { protocol, host } = new URL(url);
		return host ? `${protocol}//${host}` : NO_HOST;
	} catch {
		return url === '' ? '' : NO_HOST;
	}
}

const NO_HOST = '(not shown)';
