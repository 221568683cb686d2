import { type Service, SERVICES } from '../amazon/services';
import { isEmpty } from '../input/values';
import { type Finding, fine, type RunSetup, unknown, type Verdict, wrong } from './finding';
import { SCOPE_FIXES } from './tokenExchange';
import type { TrialExchange } from './trialExchange';

const SHOWN_CHARACTERS = 100;

/** Whether the token is for the service that the node calls. */
export const checkScope = ({ service, exchange }: RunSetup): Finding => ({
	check: 'Scope',
	...(exchange ? judge(exchange.outcome, service) : NOT_ASKED),
});

const NOT_ASKED = unknown('The scope could not be checked, because there is no token.');

function judge(outcome: TrialExchange['outcome'], service: Service): Verdict {
	const { scope } = SERVICES[service];
	if (outcome.ok) {
		return judgeGranted(outcome.value.grantedScope, outcome.value.expiresInSeconds, service);
	}
	return outcome.error.code === 'LWA_INVALID_SCOPE'
		? wrong(`Your skill is not allowed to use ${scope}.`, SCOPE_FIXES[service])
		: unknown(
				`Without a token, there is no way to check whether your skill is allowed to use ${scope}.`,
			);
}

/** By OAuth a response that names no scope grants the one that was asked for: RFC 6749, 5.1. */
function judgeGranted(granted: unknown, expiresInSeconds: number, service: Service): Verdict {
	const { scope } = SERVICES[service];
	const life = `It expires in ${expiresInSeconds} seconds; the nodes renew theirs in time.`;
	if (isEmpty(granted)) return fine(`The token is for ${scope}. ${life}`);
	if (typeof granted !== 'string') {
		return unknown(`The response names the scope in an unexpected form. ${life}`);
	}
	if (granted.trim().split(/\s+/).includes(scope))
		return fine(`The token is for ${scope}. ${life}`);
	return wrong(
		`The token is for ${shownScope(granted)}, but this node needs ${scope}.`,
		SCOPE_FIXES[service],
	);
}

/** Only what is a scope of Amazon's: anything else may be what was sent. */
const shownScope = (granted: string) =>
	/^((alexa|profile)[a-z:_]*( |$))+$/.test(granted) && granted.length <= SHOWN_CHARACTERS
		? granted
		: 'something else';
