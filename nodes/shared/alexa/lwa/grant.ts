import { createHash } from 'node:crypto';
import { type FieldRef, type Problem, Problems } from '../input/problem';
import { fail, ok, type Result } from '../lib/result';
import { brokenCharacters, isEmpty } from '../input/values';
import { memoizeLast } from '../lib/memory';
import { CREDENTIAL_FIELDS } from '../input/fields';

/** Everything that decides on the token that an exchange gives. */
export interface Grant {
	tokenUrl: string;
	clientId: string;
	clientSecret: string;
	scope: string;
}

/** Names a grant without revealing it: tokens are kept under this key, so an edited secret never finds an old token. */
export const hashGrant = ({ tokenUrl, clientId, clientSecret, scope }: Grant): string =>
	hashOf(tokenUrl, clientId, clientSecret, scope);

const hashOf = memoizeLast((...parts: string[]) =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex'),
);

/** The client id and secret, without the spaces and line breaks that copying adds; never shown in a problem. */
export function parseClient(raw: {
	clientId?: unknown;
	clientSecret?: unknown;
}): Result<Pick<Grant, 'clientId' | 'clientSecret'>, Problem[]> {
	const problems = new Problems();
	const take = (ref: FieldRef, value: unknown) =>
		problems.take(ref, value, parseSecret(value), isEmpty(value) ? '' : '(hidden)');
	const clientId = take(CREDENTIAL_FIELDS.clientId, raw.clientId);
	const clientSecret = take(CREDENTIAL_FIELDS.clientSecret, raw.clientSecret);
	return clientId === undefined || clientSecret === undefined
		? fail(problems.list)
		: ok({ clientId, clientSecret });
}

function parseSecret(raw: unknown): Result<string> {
	if (isEmpty(raw)) return fail('must not be empty');
	if (typeof raw !== 'string') return fail('must be text');
	const broken = brokenCharacters(raw);
	return broken ? fail(broken) : ok(raw.trim());
}
