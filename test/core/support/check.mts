import { parseEndpoints } from '../../../nodes/shared/alexa/amazon/endpoints.ts';
import type { Service } from '../../../nodes/shared/alexa/amazon/services.ts';
import type { RunSetup, SetupCredential } from '../../../nodes/shared/alexa/setupReport/finding.ts';
import type { TrialExchange } from '../../../nodes/shared/alexa/setupReport/trialExchange.ts';
import { fail, ok } from '../../../nodes/shared/alexa/lib/result.ts';
import { lwaFailure, type LwaFailureCode } from '../../../nodes/shared/alexa/lwa/lwaFailure.ts';

const endpointsOf = (settings: object) => {
	const read = parseEndpoints(settings);
	if (!read.ok) throw new Error('the endpoints of the test are not valid');
	return read.value;
};

type Readable = Extract<SetupCredential, { isReadable: true }>;

export const credential = (changes: Partial<Readable> = {}): SetupCredential => ({
	isReadable: true,
	region: 'na',
	problems: [],
	endpoints: endpointsOf({}),
	isAmazon: true,
	...changes,
});

export const customCredential = (): SetupCredential =>
	credential({
		isAmazon: false,
		endpoints: endpointsOf({
			endpoints: 'custom',
			tokenUrl: 'https://tokens.example.com/example-key/token',
			apiBaseUrl: 'https://alexa.example.com/example-key/{region}',
		}),
	});

export const unreadable: SetupCredential = {
	isReadable: false,
	verdict: { result: 'problem', explanation: 'It cannot be read.', fix: 'Choose it again.' },
};

export const granted = (grantedScope: unknown, expiresInSeconds = 3600): TrialExchange => ({
	outcome: ok({ expiresInSeconds, grantedScope }),
});

export const refused = (code: LwaFailureCode, detail?: string): TrialExchange => ({
	outcome: fail(lwaFailure(code, detail)),
});

export const runSetup = (
	exchange?: TrialExchange,
	service: Service = 'proactiveEvents',
	of: SetupCredential = credential(),
): RunSetup => ({ service, credential: of, ...(exchange ? { exchange } : {}) });
