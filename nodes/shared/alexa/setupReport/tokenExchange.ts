import type { Service } from '../amazon/services';
import { CREDENTIAL_FIELDS } from '../input/fields';
import { LWA_FAILURES } from '../lwa/lwaFailure';
import {
	type Finding,
	fine,
	type RunSetup,
	type SetupCredential,
	type Verdict,
	wrong,
	wrongFields,
} from './finding';
import type { TrialExchange } from './trialExchange';

/** What Login with Amazon says to the client id and secret. */
export const checkTokenExchange = ({ service, credential, exchange }: RunSetup): Finding => ({
	check: 'Token exchange',
	...(exchange
		? judge(exchange.outcome, service, whoGivesTokens(credential))
		: whyNotMade(credential)),
});

const whoGivesTokens = (credential: SetupCredential) =>
	credential.isReadable && !credential.isAmazon
		? 'The server at the custom Token URL'
		: 'Login with Amazon';

function judge(outcome: TrialExchange['outcome'], service: Service, who: string): Verdict {
	if (outcome.ok) {
		return fine(
			`${who} accepts the Client ID and the Client Secret. The token was for this check only and is not stored.`,
		);
	}
	const { code, description } = outcome.error;
	const explanation = `${LWA_FAILURES[code].message}. Code: ${code}.`;
	return wrong(explanation, code === 'LWA_INVALID_SCOPE' ? SCOPE_FIXES[service] : description);
}

/** Shorter than for a failed send, since the lines to paste are in the same report. */
export const SCOPE_FIXES: Readonly<Record<Service, string>> = {
	dataStore: 'Do what the check "Skill manifest" says, and run this again.',
	proactiveEvents: 'Do what the check "Skill manifest" says, and run this again.',
	skillMessaging:
		'Copy the Client ID and the Client Secret again from the Permissions page of your Alexa skill.',
};

function whyNotMade(credential: SetupCredential): Verdict {
	if (!credential.isReadable) return credential.verdict;
	return wrongFields(
		credential.problems.filter(({ field }) => field !== CREDENTIAL_FIELDS.region.field),
		'credential',
	);
}
