import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { type Endpoints, parseEndpoints } from '../../alexa/amazon/endpoints';
import { REGION_NAMES } from '../../alexa/amazon/regions';
import { isUnder, scopeOfPath } from '../../alexa/amazon/services';
import { CREDENTIAL_FIELDS } from '../../alexa/input/fields';
import { problem } from '../../alexa/input/problem';
import { memoizeLast } from '../../alexa/lib/memory';
import { AlexaCredentialError, fromProblems } from './credentialError';

/** The parts of a request that say where it goes; n8n's older helper says `uri` for `url`. */
interface Addressed {
	url?: string;
	uri?: string;
	baseURL?: string;
}

/** A request to the token endpoint carries the secret itself; one to the API needs a token of a scope. */
type Target = { to: 'tokenEndpoint' } | { to: 'api'; scope: string; tokenUrl: string };

/**
 * Where a request goes, and which scope it needs.
 *
 * @throws {AlexaCredentialError} for custom endpoints that a secret must not be sent to, for any host that is not Alexa's,
 * and for a path whose scope no one has named
 */
export function loadTarget(fields: ICredentialDataDecryptedObject, request: Addressed): Target {
	const read = parseEndpoints(fields);
	if (!read.ok) throw fromProblems(read.error);
	const endpoints = read.value;
	const url = parseUrl(request);
	if (url?.href === parsed(endpoints).tokenUrl.href) return { to: 'tokenEndpoint' };
	const base = url && apiBaseOf(endpoints, url);
	if (!base || !url || url.username || url.password) throw forbidden(url);
	const scope = scopeOfPath(withoutBase(url, base)) ?? customScopeOf(fields);
	if (scope === '') throw fromProblems([NO_SCOPE]);
	return { to: 'api', scope, tokenUrl: endpoints.tokenUrl };
}

const customScopeOf = ({ customScope }: ICredentialDataDecryptedObject) =>
	typeof customScope === 'string' ? customScope.trim() : '';

function parseUrl({ url, uri, baseURL }: Addressed): URL | undefined {
	try {
		const address = url ?? uri ?? '';
		return /^[a-z][a-z\d+.-]*:/i.test(address) || !baseURL
			? new URL(address)
			: new URL(`${baseURL.replace(/\/+$/, '')}/${address.replace(/^\/+/, '')}`);
	} catch {
		return undefined;
	}
}

const parsed = memoizeLast(({ tokenUrl, apiBaseUrls }: Endpoints) => ({
	tokenUrl: new URL(tokenUrl),
	apiBases: REGION_NAMES.map((region) => new URL(apiBaseUrls[region])),
}));

const apiBaseOf = (endpoints: Endpoints, url: URL): URL | undefined =>
	parsed(endpoints).apiBases.find(
		(base) => base.origin === url.origin && isUnder(url.pathname, base.pathname),
	);

const withoutBase = (url: URL, base: URL) =>
	base.pathname === '/' ? url.pathname : url.pathname.slice(base.pathname.length);

const NO_SCOPE = problem(
	CREDENTIAL_FIELDS.customScope,
	'',
	'must contain the scope that this address needs, because no Alexa node uses this address. To see the field, set Test Credential With to Custom Scope',
);

const forbidden = (url: URL | undefined) =>
	new AlexaCredentialError(
		'FORBIDDEN_HOST',
		'This credential works with Alexa addresses only',
		`The request goes to ${url ? url.host : 'an address that cannot be read'}. Use a URL of api.amazonalexa.com, api.eu.amazonalexa.com or api.fe.amazonalexa.com over https without a user name, or the API Base URL set in the credential.`,
	);
