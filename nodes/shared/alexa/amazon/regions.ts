/**
 * The three regions of the Alexa API. A customer is reached only through the region of their device's account;
 * a call to another region is accepted and reaches no one.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/proactive-events-api-reference.html
 */
export const REGIONS = {
	na: { label: 'North America', apiBaseUrl: 'https://api.amazonalexa.com' },
	eu: { label: 'Europe and India', apiBaseUrl: 'https://api.eu.amazonalexa.com' },
	fe: { label: 'Far East and Australia', apiBaseUrl: 'https://api.fe.amazonalexa.com' },
} as const;

export type Region = keyof typeof REGIONS;

/** What a node lets the user pick: a region, or the one set in the credential. */
export type RegionChoice = Region | 'credential';

export const REGION_NAMES = Object.keys(REGIONS) as Region[];

export const REGION_CHOICES: RegionChoice[] = ['credential', ...REGION_NAMES];

/** What the credential offers, and what counts before there is one. */
export const DEFAULT_REGION: Region = 'na';
