import { checkEndpointUrl } from './endpointUrl';
import { REGIONS, REGION_NAMES, type Region } from './regions';
import { type Problem, problem } from '../input/problem';
import { isEmpty } from '../input/result';
import { rememberLast } from '../lib/memoizeLast';

/** @see https://developer.amazon.com/en-US/docs/alexa/smapi/access-token-api.html */
export const AMAZON_TOKEN_URL = 'https://api.amazon.com/auth/o2/token';

/** Where tokens come from and where they may go. */
export interface Endpoints {
	tokenUrl: string;
	apiBaseUrls: Readonly<Record<Region, string>>;
}

/** The credential's fields that decide on the addresses. */
export interface EndpointSettings {
	endpoints?: unknown;
	tokenUrl?: unknown;
	apiBaseUrl?: unknown;
}

export type EndpointsResult =
	| { ok: true; endpoints: Endpoints }
	| { ok: false; problems: Problem[] };

const AMAZON: Endpoints = {
	tokenUrl: AMAZON_TOKEN_URL,
	apiBaseUrls: mapRegions((region) => REGIONS[region].apiBaseUrl),
};

/**
 * Amazon's addresses, or the custom ones of the credential once they are safe to send a secret to.
 * `{region}` in the custom API Base URL is replaced by `na`, `eu` or `fe`; trailing slashes are trimmed.
 */
export function readEndpoints({
	endpoints,
	tokenUrl,
	apiBaseUrl,
}: EndpointSettings): EndpointsResult {
	if (isEmpty(endpoints) || endpoints === 'amazon') return { ok: true, endpoints: AMAZON };
	if (endpoints === 'custom') return readCustom(tokenUrl, apiBaseUrl);
	const ref = { field: 'Endpoints', path: 'endpoints' };
	return { ok: false, problems: [problem(ref, endpoints, 'must be amazon or custom')] };
}

const readCustom = rememberLast(
	(typedTokenUrl: unknown, typedBaseUrl: unknown): EndpointsResult => {
		const tokenUrl = String(typedTokenUrl ?? '').trim();
		const apiBaseUrl = String(typedBaseUrl ?? '')
			.trim()
			.replace(/\/+$/, '');
		const problems = [
			...checkEndpointUrl({ field: 'Token URL', path: 'tokenUrl' }, tokenUrl, [tokenUrl]),
			...checkEndpointUrl(
				{ field: 'API Base URL', path: 'apiBaseUrl' },
				apiBaseUrl,
				REGION_NAMES.map((region) => withRegion(apiBaseUrl, region)),
			),
		];
		if (problems.length > 0) return { ok: false, problems };
		return {
			ok: true,
			endpoints: { tokenUrl, apiBaseUrls: mapRegions((region) => withRegion(apiBaseUrl, region)) },
		};
	},
);

const withRegion = (apiBaseUrl: string, region: Region) =>
	apiBaseUrl.split('{region}').join(region);

function mapRegions(urlOf: (region: Region) => string): Record<Region, string> {
	return { na: urlOf('na'), eu: urlOf('eu'), fe: urlOf('fe') };
}
