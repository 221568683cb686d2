import { apiRefusal, type Answer } from './answers.mts';
import { isJson, type Call } from './call.mts';
import type { Standin } from './standin.mts';

const SHOWN_PROBLEMS = 10;

/** How one service looks at a call before it serves it. */
export interface Inspection {
	scope: string;
	/** What its documents say of a refused token. */
	tokenRefusal: string;
	/** What is wrong with a body that is JSON. */
	problems(body: unknown): string[];
	/** What it does with a call that has passed. */
	serve(clientId: string): Answer;
}

/** Token first, then body; which of them Amazon looks at first is not documented. */
export function inspect(standin: Standin, call: Call, inspection: Inspection): Answer {
	const token = standin.tokens.check(call.authorization, inspection.scope);
	const named = (answer: Answer): Answer =>
		token.fingerprint ? { ...answer, tokenFingerprint: token.fingerprint } : answer;
	// 401 is in neither service's table; a missing token is answered like a wrong one.
	if (!token.ok) {
		return named(apiRefusal(403, inspection.tokenRefusal, `token refused: ${token.reason}`));
	}
	const problems = jsonProblems(call) ?? inspection.problems(call.body);
	if (problems.length > 0) {
		const told = problems.slice(0, SHOWN_PROBLEMS).join('; ');
		return named(apiRefusal(400, told, `body refused: ${problems.join('; ')}`));
	}
	return named(inspection.serve(token.clientId));
}

function jsonProblems(call: Call): string[] | undefined {
	if (!isJson(call.contentType)) {
		return [`the content type "${call.contentType}" is not application/json`];
	}
	return call.body === undefined ? ['the body is not JSON'] : undefined;
}
