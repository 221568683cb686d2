import type { Fault, Grant, SimulatorControl } from '../../../simulator/index.mts';
import { proactiveEventsScope } from '../../../simulator/state/clients.mts';
import { type Canary, KINDS, USER } from '../../leaks/support/canaries.mts';
import { ECHOES } from '../../leaks/support/echoes.mts';
import type { Reply } from '../../leaks/support/hostileAmazon.mts';

/** What the simulator is told for a path, and what comes of a request on it. */
interface LeakPath {
	title: string;
	faults?: Fault[];
	/** Sets a fault once the token is known that it repeats. */
	repeats?: (token: Canary) => Reply;
	/** Of the event; undefined: it is accepted. */
	code?: string;
}

const [SECRET] = KINDS["Amazon's"];

const lwaRepeats: Fault = {
	match: { service: 'lwa' },
	status: 400,
	body: { error: 'invalid_client', error_description: SECRET.text },
	times: Infinity,
};

/** Of each kind one; test/leaks goes through all of them in the engine. */
export const LEAK_PATHS: LeakPath[] = [
	{ title: 'success' },
	{ title: 'a secret that is repeated', faults: [lwaRepeats], code: 'LWA_INVALID_CLIENT' },
	{
		title: 'a broken connection',
		faults: [{ match: { path: '/v1/' }, times: Infinity, reset: 'beforeProcessing' }],
		code: 'NETWORK',
	},
	...['its message', 'its headers'].map((where) => ({
		title: `a token and a user id that are repeated in ${where}`,
		repeats: (token: Canary) => ECHOES[where]!([token, USER]),
		code: 'REJECTED',
	})),
];

/** Sets the simulator to a path. `minted` is told each token, and gives the canary that it is. */
export function setUp(
	control: SimulatorControl,
	{ faults = [], repeats }: LeakPath,
	minted: (token: string) => Canary,
): void {
	for (const fault of faults) control.addFault(fault);
	control.setTokenAnswer((grant) => {
		const token = minted(grant.access_token);
		if (repeats) control.addFault(faultOf(grant, repeats(token)));
		return grant;
	});
}

const faultOf = ({ scope }: Grant, reply: Reply): Fault => ({
	match: { service: scope === proactiveEventsScope ? 'proactiveEvents' : 'skillMessaging' },
	times: Infinity,
	status: 400,
	...(reply as Pick<Fault, 'headers' | 'body'>),
});
