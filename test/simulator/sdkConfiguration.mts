import { DefaultApiClient } from 'ask-sdk-core';
import { exampleClient } from '../../simulator/index.mts';

/** What a client of the official SDK is made with, to call the simulator at an address. */
export const sdkConfiguration = (
	url: string,
	{ region = 'na', clientSecret = exampleClient.clientSecret } = {},
) =>
	[
		{ apiClient: new DefaultApiClient(), apiEndpoint: `${url}/${region}`, authorizationValue: '' },
		{ clientId: exampleClient.clientId, clientSecret, authEndpoint: url },
	] as const;
