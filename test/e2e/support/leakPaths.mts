import type { Fault, Grant, SimulatorControl } from '../../../simulator/index.mts';
import { proactiveEventsScope } from '../../../simulator/state/clients.mts';
import { type Canary, KINDS, USER } from '../../leaks/support/canaries.mts';
import { ECHOES } from '../../leaks/support/echoes.mts';
import type { Reply } from '../../leaks/support/hostileAmazon.mts';

/** What the simulator is told for a path, and what comes of a request on it. */
export interface LeakPath {
	title: string;
	/** Of the credential that the simulator knows; that of n8n unless given. */
	knownSecret?: string;
	faults?: Fault[];
	/** Sets a fault once the token is known that it repeats. */
	repeats?: (token: Canary) => Reply;
	expired?: boolean;
	/** Of the event; undefined: it is accepted. */
	code?: string;
}

const [SECRET] = KINDS["Amazon's"];

const everyTime = (fault: Omit<Fault, 'match'>): Fault[] => [
	{ match: { path: '/v1/' }, times: Infinity, ...fault },
];

const lwaRepeats: Fault = {
	match: { service: 'lwa' },
	status: 400,
	body: { error: 'invalid_client', error_description: SECRET.text },
	times: Infinity,
};

const NOT_SUBSCRIBED = 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED';

export const LEAK_PATHS: LeakPath[] = [
	{ title: 'success' },
	{ title: 'a wrong secret', knownSecret: 'example', code: 'LWA_INVALID_CLIENT' },
	{ title: 'a secret that is repeated', faults: [lwaRepeats], code: 'LWA_INVALID_CLIENT' },
	{ title: 'an expired token', expired: true, code: NOT_SUBSCRIBED },
	{ title: '403', faults: everyTime({ status: 403 }), code: NOT_SUBSCRIBED },
	{ title: '404', faults: everyTime({ status: 404 }), code: 'UNKNOWN_USER' },
	{ title: '500 to the end', faults: everyTime({ status: 500 }), code: 'SERVICE_UNAVAILABLE' },
	{
		title: 'a broken connection',
		faults: everyTime({ reset: 'beforeProcessing' }),
		code: 'NETWORK',
	},
	{ title: 'silence', faults: everyTime({ delayMs: 2_000 }), code: 'TIMEOUT' },
	...Object.entries(ECHOES)
		// The simulator answers with the usual one.
		.filter(([where]) => where !== 'the text of its status')
		.map(([where, echo]) => ({
			title: `a token and a user id that are repeated in ${where}`,
			repeats: (token: Canary) => echo([token, USER]),
			code: 'REJECTED',
		})),
];

/** Sets the simulator to a path. `minted` is told each token, and gives the canary that it is. */
export function setUp(
	control: SimulatorControl,
	{ faults = [], repeats, expired }: LeakPath,
	minted: (token: string) => Canary,
): void {
	for (const fault of faults) control.addFault(fault);
	if (expired) control.setServerTokenLifetime(0);
	control.setTokenAnswer((grant) => {
		const token = minted(grant.access_token);
		if (repeats) control.addFault(faultOf(grant, repeats(token)));
		return grant;
	});
}

function faultOf({ scope }: Grant, { headers, body }: Reply): Fault {
	const contentType = headers?.['content-type'];
	return {
		match: { service: scope === proactiveEventsScope ? 'proactiveEvents' : 'skillMessaging' },
		times: Infinity,
		status: 400,
		...(headers && { headers }),
		...(body !== undefined && { body }),
		...(contentType !== undefined && { contentType }),
	};
}
