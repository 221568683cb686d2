import { apiRefusal, type SimulatedResponse } from '../server/responses.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { TokenCheck } from '../state/tokens.mts';
import { isJson, type Call } from './call.mts';
import { failed, passed, type Check } from './checks.mts';

const SHOWN_PROBLEMS = 10;

/** How one service looks at a call before it serves it. */
export interface Inspection {
	scope: string;
	refuseToken(outcome: string): SimulatedResponse;
	/** `said` has the first problems, `outcome` all of them. */
	refuseBody(said: string, outcome: string, body: unknown): SimulatedResponse;
	/** Whether the skill may call at all; gives the refusal. */
	admit?(clientId: string): SimulatedResponse | undefined;
	/** What there is to look at in a body that is JSON; later parts may need that earlier ones are right. Absent: no body. */
	look?(body: unknown): BodyCheck[];
	/** What it does with a call that has passed. */
	serve(clientId: string): SimulatedResponse;
}

/**
 * How proactive events and skill messages refuse. 401 is in neither's table; a missing token is answered like a wrong
 * one, in the words that the documents of the service have for it.
 */
export const apiRefusals = (words: string): Pick<Inspection, 'refuseToken' | 'refuseBody'> => ({
	refuseToken: (outcome) => apiRefusal(403, words, outcome),
	refuseBody: (said, outcome) => apiRefusal(400, said, outcome),
});

/** One part of a body: what is wrong with it, or what to say of it if nothing is. */
export interface BodyCheck {
	name: string;
	problems: string[];
	fine: string;
}

/** Token first, then body; which of them Amazon looks at first is not documented. */
export function inspect(
	amazon: AmazonState,
	call: Call,
	inspection: Inspection,
): SimulatedResponse {
	const token = amazon.tokens.check(call.authorization, inspection.scope);
	const checks: Check[] = [];
	const named = (response: SimulatedResponse): SimulatedResponse => ({
		...response,
		...(token.fingerprint && { tokenFingerprint: token.fingerprint }),
		checks: [...checks, ...(response.checks ?? [])],
	});
	checks.push(tokenCheck(token, inspection.scope));
	if (!token.ok) {
		return named(inspection.refuseToken(`token refused: ${token.reason}`));
	}
	const turnedAway = inspection.admit?.(token.clientId);
	if (turnedAway) return named(turnedAway);
	const looked = lookAtBody(call, inspection);
	checks.push(...looked.map(toCheck));
	const problems = looked.flatMap((part) => part.problems);
	if (problems.length > 0) {
		const told = problems.slice(0, SHOWN_PROBLEMS).join('; ');
		const outcome = `body refused: ${problems.join('; ')}`;
		return named(inspection.refuseBody(told, outcome, call.body));
	}
	return named(inspection.serve(token.clientId));
}

const tokenCheck = (token: TokenCheck, scope: string): Check =>
	token.ok
		? passed('Access token', `known here, not expired, for ${scope}`)
		: failed('Access token', token.reason);

const toCheck = ({ name, problems, fine }: BodyCheck): Check =>
	problems.length > 0 ? failed(name, problems.join('; ')) : passed(name, fine);

function lookAtBody(call: Call, { look }: Inspection): BodyCheck[] {
	if (!look) return [];
	const right = isJson(call.contentType);
	const type: BodyCheck = {
		name: 'Content type',
		problems: right ? [] : [`the content type "${call.contentType}" is not application/json`],
		fine: call.contentType,
	};
	if (!right) return [type];
	if (call.body === undefined) {
		return [type, { name: 'Body', problems: ['the body is not JSON'], fine: '' }];
	}
	return [type, ...look(call.body)];
}
