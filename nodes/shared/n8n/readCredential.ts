import type { IExecuteFunctions } from 'n8n-workflow';
import type { Failure } from '../alexa/failure';
import { describeProblems } from '../alexa/problem';
import { CREDENTIAL_NEEDS_CHANGE, CREDENTIAL_UNREADABLE } from './credential/credentialError';
import { CredentialSnapshot } from './credential/snapshot';
import { checkCredential } from './credential/target';
import type { ErrorMode } from './failureOutput';
import { invalidCredential } from './invalidItem';

/**
 * The credential, or why no item can be sent with it. In stop mode n8n's own error about a missing credential is the
 * clearest; in the continue modes n8n would hand the input on as if it had been sent.
 */
export async function readCredential(
	context: IExecuteFunctions,
	mode: ErrorMode,
): Promise<CredentialSnapshot | Failure> {
	if (mode === 'stop') return checked(await CredentialSnapshot.read(context));
	try {
		return checked(await CredentialSnapshot.read(context));
	} catch {
		return invalidCredential(CREDENTIAL_UNREADABLE);
	}
}

function checked(credential: CredentialSnapshot): CredentialSnapshot | Failure {
	const problems = checkCredential(credential.fields);
	if (problems.length === 0) return credential;
	return invalidCredential({
		code: 'INVALID_INPUT',
		message: CREDENTIAL_NEEDS_CHANGE,
		description: describeProblems(problems),
	});
}
