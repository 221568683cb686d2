import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';
import { hashGrant } from '../../alexa/lwa/grant';
import { LwaError } from '../../alexa/lwa/lwaError';
import {
	readStoredTokens,
	type StoredToken,
	type StoredTokens,
	writeStoredTokens,
} from '../../alexa/lwa/storedTokens';
import { broker } from '../broker';
import { clock } from '../clock';
import { grantOf } from './authorize';
import { AlexaCredentialError, fromLwaError } from './credentialError';
import { postFormWith } from './postForm';
import { notesOf } from './renewals';
import type { CredentialFields } from './target';

/**
 * Gives n8n the tokens to store: those there are, with a current one of the scope that a request has just asked for.
 *
 * @throws {AlexaCredentialError} if Login with Amazon gives no token, or if the API has refused a token that is current
 */
export async function renew(
	helpers: IHttpRequestHelper['helpers'],
	credentials: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	const fields = credentials as CredentialFields;
	const notes = notesOf(credentials);
	if (!notes || notes.asked === 0) return afterRefusal(fields, notes?.isOlderHelper ?? true);
	notes.asked--;
	const token = await currentToken(fields, notes.scope, helpers);
	notes.granted++;
	const known = readStoredTokens(fields.accessTokens);
	// many requests share one object and ask at once: the first stores the token, the others find it there;
	// the older helper sends again only if it is given something, and its requests share nothing
	if (!notes.isOlderHelper && isSame(known[notes.scope], token)) return {};
	credentials.accessTokens = withToken(fields, known, notes.scope, token);
	return { accessTokens: credentials.accessTokens };
}

const isSame = (known: StoredToken | undefined, token: StoredToken) =>
	known?.token === token.token && known.refreshAt === token.refreshAt && known.key === token.key;

/** The tokens to store; those of former values of the credential are dropped. */
function withToken(
	fields: CredentialFields,
	known: StoredTokens,
	newScope: string,
	token: StoredToken,
): string {
	const grant = grantOf(fields, newScope);
	return writeStoredTokens(
		{ ...known, [newScope]: token },
		clock.now(),
		(scope, key) => scope === newScope || key === hashGrant({ ...grant, scope }),
	);
}

/** An early renewal that fails is no reason to stop: the stored token is used to its end. */
async function currentToken(
	fields: CredentialFields,
	scope: string,
	helpers: IHttpRequestHelper['helpers'],
): Promise<StoredToken> {
	const grant = grantOf(fields, scope);
	const stored = readStoredTokens(fields.accessTokens)[scope];
	const result = await broker.obtain(
		grant,
		postFormWith(async (options) => await helpers.httpRequest(options)),
	);
	if (!(result instanceof LwaError)) return result;
	if (broker.isValid(stored, hashGrant(grant))) return stored;
	throw fromLwaError(result);
}

/**
 * n8n calls because the API refused, not because a token was asked for. Renewing would not help, and n8n would send the
 * request again; the older helper leaves it be if nothing is returned, the newer one only if this throws.
 */
function afterRefusal({ accessTokens }: CredentialFields, isOlderHelper: boolean): IDataObject {
	if (accessTokens === '') return { accessTokens: '{}' };
	if (isOlderHelper) return {};
	throw new AlexaCredentialError(
		'NOT_AUTHORIZED',
		'Alexa refuses the token of this credential',
		'The token is current, so it is not the reason. Check that the credential is of this skill and that the region is the one of the skill.',
	);
}
