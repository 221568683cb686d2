import type { Grant, SimulatorControl } from '../../../simulator/index.mts';
import { proactiveEventsScope } from '../../../simulator/state/clients.mts';
import { type Canary, USER } from '../../leaks/support/canaries.mts';
import { ECHOES } from '../../leaks/support/echoes.mts';

type Minted = (token: string) => Canary;

/** Tells `minted` each token, and repeats in the answer of Alexa what it was sent. */
export function repeatWhatIsSent(control: SimulatorControl, minted: Minted): void {
	control.setTokenResponse((grant) => {
		const said = ECHOES['its message']!([minted(grant.access_token), USER]);
		const { body = '' } = said;
		control.addFault({ match: { service: serviceOf(grant) }, times: Infinity, status: 400, body });
		return grant;
	});
}

/** Tells `minted` each token. */
export function watchTokens(control: SimulatorControl, minted: Minted): void {
	control.setTokenResponse((grant) => {
		minted(grant.access_token);
		return grant;
	});
}

const serviceOf = ({ scope }: Grant) =>
	scope === proactiveEventsScope ? 'proactiveEvents' : 'skillMessaging';
