import { apiRefusal, type Answer } from '../server/answers.mts';
import { isJson, type Call } from './call.mts';
import { failed, passed, type Check } from './checks.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { TokenCheck } from '../state/tokens.mts';

const SHOWN_PROBLEMS = 10;

/** How one service looks at a call before it serves it. */
export interface Inspection {
	scope: string;
	/** What its documents say of a refused token. */
	tokenRefusal: string;
	/** What there is to look at in a body that is JSON; later parts may need that earlier ones are right. */
	look(body: unknown): BodyCheck[];
	/** What it does with a call that has passed. */
	serve(clientId: string): Answer;
}

/** One part of a body: what is wrong with it, or what to say of it if nothing is. */
export interface BodyCheck {
	name: string;
	problems: string[];
	fine: string;
}

/** Token first, then body; which of them Amazon looks at first is not documented. */
export function inspect(amazon: AmazonState, call: Call, inspection: Inspection): Answer {
	const token = amazon.tokens.check(call.authorization, inspection.scope);
	const checks: Check[] = [];
	const named = (answer: Answer): Answer => ({
		...answer,
		...(token.fingerprint && { tokenFingerprint: token.fingerprint }),
		checks: [...checks, ...(answer.checks ?? [])],
	});
	// 401 is in neither service's table; a missing token is answered like a wrong one.
	checks.push(tokenCheck(token, inspection.scope));
	if (!token.ok) {
		return named(apiRefusal(403, inspection.tokenRefusal, `token refused: ${token.reason}`));
	}
	const looked = lookAtBody(call, inspection);
	checks.push(...looked.map(toCheck));
	const problems = looked.flatMap((part) => part.problems);
	if (problems.length > 0) {
		const told = problems.slice(0, SHOWN_PROBLEMS).join('; ');
		return named(apiRefusal(400, told, `body refused: ${problems.join('; ')}`));
	}
	return named(inspection.serve(token.clientId));
}

const tokenCheck = (token: TokenCheck, scope: string): Check =>
	token.ok
		? passed('Access token', `known here, not expired, for ${scope}`)
		: failed('Access token', token.reason);

const toCheck = ({ name, problems, fine }: BodyCheck): Check =>
	problems.length > 0 ? failed(name, problems.join('; ')) : passed(name, fine);

function lookAtBody(call: Call, inspection: Inspection): BodyCheck[] {
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
	return [type, ...inspection.look(call.body)];
}
