import { exampleClient, type ClientSettings } from '../../../simulator/index.mts';
import type { Credential, Json } from './n8nTypes.mts';

/** Of the skill that the simulator knows, or of another one; `data` has what is not as usual. */
export const exampleCredential = (
	data: Json = {},
	{ clientId, clientSecret }: ClientSettings = exampleClient,
): Omit<Credential, 'id'> => ({
	name: 'Simulator',
	type: 'alexaLwaApi',
	data: { clientId, clientSecret, region: 'na', ...data },
});

/** Of that skill, for the simulator at this address. */
export const exampleCredentialAt = (url: string) => exampleCredential(endpointsAt(url));

/** The members of a credential that lead to an Amazon at this address. */
export const endpointsAt = (url: string) => ({
	endpoints: 'custom',
	tokenUrl: `${url}/auth/o2/token`,
	apiBaseUrl: `${url}/{region}`,
});
