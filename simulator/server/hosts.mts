export type Region = 'na' | 'eu' | 'fe';
export type Stage = 'development' | 'live';
export type Service = 'lwa' | 'proactiveEvents' | 'skillMessaging' | 'dataStore' | 's3';

export const regions: readonly Region[] = ['na', 'eu', 'fe'];

/**
 * Host of each service in production.
 * Pages of Skill Messaging print api.fe.amazon.com for the Far East; real captured requests carry
 * api.fe.amazonalexa.com, and so do the Proactive Events and Data Store pages. The latter is served.
 */
const productionHosts: Readonly<Record<string, 'lwa' | 's3' | Region>> = {
	'api.amazon.com': 'lwa',
	's3.amazonaws.com': 's3',
	'api.amazonalexa.com': 'na',
	'api.eu.amazonalexa.com': 'eu',
	'api.fe.amazonalexa.com': 'fe',
};

/** For people. */
export const regionNames: Readonly<Record<Region, string>> = {
	na: 'North America',
	eu: 'Europe and India',
	fe: 'Far East and Australia',
};

/** What Alexa tells a skill as the address of its API. */
export const apiAddresses: Readonly<Record<Region, string>> = {
	na: 'https://api.amazonalexa.com',
	eu: 'https://api.eu.amazonalexa.com',
	fe: 'https://api.fe.amazonalexa.com',
};

const nowhere = '/nowhere';
const otherAmazonHost = /(^|\.)(amazon|amazonalexa|amazonaws)\.com$/;
// Clients that follow the URL standard fold %2e%2e as well, so an encoded dot segment never arrives from them.
const dotSegment = /(^|\/)(\.|%2e){1,2}(\/|$)/i;

/** Where the router finds a request: the region or service first, whatever the host it came to. */
export function internalUrl(hostHeader: string | undefined, url: string): string {
	const queryAt = url.indexOf('?');
	const path = queryAt < 0 ? url : url.slice(0, queryAt);
	if (dotSegment.test(path)) return nowhere + '/dots';
	const host = hostName(hostHeader);
	const production = productionHosts[host];
	if (production) return `/${production}${url}`;
	// A wrong Amazon host, reached through a proxy or a hosts file, must not be served as if it were right.
	if (otherAmazonHost.test(host)) return nowhere + url;
	if (path.startsWith('/auth/')) return `/lwa${url}`;
	if (path.startsWith('/v1/')) return `/na${url}`;
	if (/^\/(na|eu|fe|s3|_simulator|echo)\//.test(path)) return url;
	if (path === '/' || path === '/echo') return url;
	return nowhere + url;
}

/** The host without port, in small letters. */
function hostName(hostHeader: string | undefined): string {
	return (hostHeader ?? '').toLowerCase().replace(/:\d+$/, '');
}

/** The region an internal URL belongs to, also when nothing is served there. */
export function regionOf(url: string): Region | undefined {
	const first = url.split('/', 2)[1];
	return regions.find((region) => region === first);
}
