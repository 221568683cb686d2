import { timingSafeEqual } from 'node:crypto';
import { lwaResponse, lwaRefusal, type SimulatedResponse } from '../server/responses.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { Call } from './call.mts';
import { failed, passed, type Check } from './checks.mts';

const fields = ['grant_type', 'client_id', 'client_secret', 'scope'] as const;

/** POST /auth/o2/token: a token for one scope, by client credentials. */
export function exchange(amazon: AmazonState, call: Call): SimulatedResponse {
	const checks: Check[] = [];
	const response = answerExchange(amazon, call, checks);
	return { ...response, checks };
}

/** Notes what it looks at in `checks`. */
function answerExchange(amazon: AmazonState, call: Call, checks: Check[]): SimulatedResponse {
	const refuse = (check: string, error: string, description: string, outcome = description) => {
		checks.push(failed(check, outcome));
		return lwaRefusal(400, error, description, outcome);
	};
	// JSON is known to work at Amazon in practice, but no document offers it for skills. The documented form
	// alone is served, so that no client comes to depend on the rest.
	if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(call.contentType)) {
		return refuse(
			'Content type',
			'invalid_request',
			'The request has an invalid header : Content-Type',
			`the content type is "${call.contentType}", not application/x-www-form-urlencoded`,
		);
	}
	checks.push(passed('Content type', call.contentType));
	const form = new URLSearchParams(call.rawBody);
	// A field given twice is malformed: RFC 6749, 3.2. Unknown fields are ignored: the same place.
	const twice = fields.find((field) => form.getAll(field).length > 1);
	if (twice) {
		return refuse('Form', 'invalid_request', `The request has a repeated parameter : ${twice}`);
	}
	const grantType = form.get('grant_type');
	if (grantType && grantType !== 'client_credentials') {
		return refuse(
			'Form',
			'unsupported_grant_type',
			'The authorization grant type is not supported by the authorization server',
			`the grant type is not client_credentials`,
		);
	}
	const missing = fields.find((field) => !form.get(field));
	if (missing) {
		const description = `The request is missing a required parameter : ${missing}`;
		return refuse('Form', 'invalid_request', description);
	}
	const [clientId, secret, scope] = [
		form.get('client_id'),
		form.get('client_secret'),
		form.get('scope'),
	];
	if (!clientId || !secret || !scope) {
		return refuse('Form', 'invalid_request', 'The request is malformed');
	}
	checks.push(passed('Form', `${fields.join(', ')}, each once`));

	const client = amazon.clients.find((candidate) => candidate.clientId === clientId);
	if (!client || !sameText(client.clientSecret, secret)) {
		// RFC 6749 would allow 400; the real replies quoted in public and the table of the SDK say 401.
		const outcome = client ? 'the secret does not belong to the client id' : 'unknown client id';
		checks.push(failed('Client id and secret', outcome));
		return lwaRefusal(401, 'invalid_client', 'Client authentication failed', outcome);
	}
	if (client.kind === 'foreign') {
		return refuse(
			'Client id and secret',
			'unauthorized_client',
			'Not authorized for requested operation',
			'these credentials belong to another Amazon product',
		);
	}
	checks.push(passed('Client id and secret', 'those of a skill known here'));
	// Every page of Amazon says the scope is its one value, and the SDK asks for one. No source shows several
	// in one token for this grant, so a list is a wrong scope.
	if (!client.scopes.includes(scope) || /\s/.test(scope)) {
		return refuse(
			'Scope',
			'invalid_scope',
			'The request has an invalid parameter : scope',
			`the client is not entitled to "${scope.slice(0, 80)}"`,
		);
	}
	checks.push(passed('Scope', scope));
	const { grant, fingerprint } = amazon.tokens.mint(clientId, scope);
	const body = amazon.tokenResponse ? amazon.tokenResponse(grant) : grant;
	const outcome = `a token for ${scope}, announced for ${grant.expires_in} s`;
	return { ...lwaResponse(200, body, outcome), tokenFingerprint: fingerprint };
}

function sameText(expected: string, given: string): boolean {
	const [a, b] = [Buffer.from(expected), Buffer.from(given)];
	return a.length === b.length && timingSafeEqual(a, b);
}
