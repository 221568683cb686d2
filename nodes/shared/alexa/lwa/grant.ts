import { createHash } from 'node:crypto';
import { type Endpoints, parseEndpoints } from '../amazon/endpoints';
import { DEFAULT_REGION, type Region, REGION_NAMES } from '../amazon/regions';
import { CREDENTIAL_FIELDS } from '../input/fields';
import { type FieldRef, type Problem, Problems } from '../input/problem';
import { brokenCharacters, isEmpty, parseChoice } from '../input/values';
import { memoizeLast } from '../lib/memory';
import { fail, ok, type Result } from '../lib/result';

/** Everything that decides on the token that an exchange gives. */
export interface Grant {
	tokenUrl: string;
	clientId: string;
	clientSecret: string;
	scope: string;
}

type Client = Pick<Grant, 'clientId' | 'clientSecret'>;

/** What the fields of a credential say. */
export interface CredentialFields {
	/** Absent if a problem is about it. */
	client?: Client;
	/** Absent if a problem is about them. */
	endpoints?: Endpoints;
	/** The default if a problem is about it. */
	region: Region;
	/** Everything that is wrong, known before anything is sent. */
	problems: Problem[];
}

export function readCredential(raw: Readonly<Record<string, unknown>>): CredentialFields {
	const client = parseClient(raw);
	const endpoints = parseEndpoints(raw);
	const problems = new Problems();
	problems.include(client.ok ? [] : client.error);
	const { region } = CREDENTIAL_FIELDS;
	const chosen = problems.take(region, raw.region, parseChoice(raw.region, REGION_NAMES));
	problems.include(endpoints.ok ? [] : endpoints.error);
	return {
		...(client.ok && { client: client.value }),
		...(endpoints.ok && { endpoints: endpoints.value }),
		region: chosen ?? DEFAULT_REGION,
		problems: problems.list,
	};
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
}): Result<Client, Problem[]> {
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
