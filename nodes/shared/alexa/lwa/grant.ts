import { createHash } from 'node:crypto';
import { type FieldRef, type Problem, Problems } from '../input/problem';
import { bad, good, isEmpty, type Result } from '../input/result';
import { brokenCharacters } from '../input/text';
import { memoizeLast } from '../lib/memoizeLast';

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
export function readClient(raw: {
	clientId?: unknown;
	clientSecret?: unknown;
}): { ok: true; clientId: string; clientSecret: string } | { ok: false; problems: Problem[] } {
	const problems = new Problems();
	const take = (ref: FieldRef, value: unknown) =>
		problems.take(ref, value, readSecret(value), isEmpty(value) ? '' : '(hidden)');
	const clientId = take({ field: 'Client ID', path: 'client_id' }, raw.clientId);
	const clientSecret = take({ field: 'Client Secret', path: 'client_secret' }, raw.clientSecret);
	return clientId === undefined || clientSecret === undefined
		? { ok: false, problems: problems.list }
		: { ok: true, clientId, clientSecret };
}

function readSecret(raw: unknown): Result<string> {
	if (isEmpty(raw)) return bad('must not be empty');
	if (typeof raw !== 'string') return bad('must be text');
	const broken = brokenCharacters(raw);
	return broken ? bad(broken) : good(raw.trim());
}
