import type { ClientSettings } from '../../../simulator/index.mts';
import { proactiveEventsScope } from '../../../simulator/state/clients.mts';
import type { Credential } from '../../n8n/rest/n8nTypes.mts';
import type { Contender } from './contenders.mts';

/** The credential that a contender needs, as a user would fill it in; undefined for one that needs none. */
export function credentialOf(
	{ kind }: Contender,
	{ clientId, clientSecret }: ClientSettings,
	url: string,
): Omit<Credential, 'id'> | undefined {
	const tokenUrl = `${url}/auth/o2/token`;
	if (kind === 'alexaNode') {
		const endpoints = { endpoints: 'custom', tokenUrl, apiBaseUrl: `${url}/{region}` };
		const data = { clientId, clientSecret, region: 'na', ...endpoints };
		return { name: `Alexa ${clientId}`, type: 'alexaLwaApi', data };
	}
	if (kind !== 'httpRequest') return undefined;
	const data = {
		grantType: 'clientCredentials',
		accessTokenUrl: tokenUrl,
		clientId,
		clientSecret,
		scope: proactiveEventsScope,
		authentication: 'body',
	};
	return { name: `OAuth2 ${clientId}`, type: 'oAuth2Api', data };
}
