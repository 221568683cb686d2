import { UserError } from 'n8n-workflow';
import type { FailureText } from '../../alexa/delivery/failureTexts';
import { describeProblems, type Problem } from '../../alexa/input/problem';
import { type FailureCode, isFailureCode } from '../../alexa/lib/failure';
import type { LwaFailure } from '../../alexa/lwa/lwaFailure';

/**
 * What the credential throws, in n8n's own class so that its message is shown as it is. It has no `response`: with one,
 * n8n would send the request a second time.
 *
 * n8n wraps it and other copies of n8n-workflow may exist, so nodes know it by its `failureCode`, not by its class. A
 * member `code` is what n8n's credential dialog would show instead of the message.
 */
export class AlexaCredentialError extends UserError {
	/** n8n 1 loses the cause of what it wraps; this name of a member it copies, as `httpCode`. */
	readonly errorCode: FailureCode;

	constructor(
		readonly failureCode: FailureCode,
		message: string,
		description: string,
	) {
		super(message, { description });
		this.errorCode = failureCode;
	}
}

export const fromLwaFailure = ({ code, message, description }: LwaFailure) =>
	new AlexaCredentialError(code, message, description);

export const CREDENTIAL_NEEDS_CHANGE = 'The Alexa LWA credential has a problem';

/** All in the message, because n8n's credential dialog shows nothing else. */
export const fromProblems = (problems: Problem[]) =>
	new AlexaCredentialError(
		'INVALID_INPUT',
		`${CREDENTIAL_NEEDS_CHANGE}: ${describeProblems(problems)}`,
		'Open the credential and change the fields that are named.',
	);

/** The hidden field must be empty, or n8n does not prepare the requests of the credential. */
export const hiddenFieldFilled = () =>
	new AlexaCredentialError(
		'INVALID_INPUT',
		`${CREDENTIAL_NEEDS_CHANGE}: its hidden field "Access Tokens" must be empty`,
		'Create the credential again in n8n. It was probably imported with a value in that field.',
	);

/** n8n could not give the credential: it is missing, was deleted, or its own values cannot be resolved. */
export const CREDENTIAL_UNREADABLE: FailureText = {
	code: 'INVALID_INPUT',
	message: 'The Alexa LWA credential cannot be read',
	description:
		'Choose the credential in this node again, and check that the expressions in its fields work.',
};

/** The credential's error, or what n8n 1 makes of it. */
type Wrapped = AlexaCredentialError & { httpCode: unknown };

const MAX_DEPTH = 5;

/** The credential's error inside what n8n made of it, or undefined. */
export function findCredentialFailure(error: unknown): FailureText | undefined {
	let inner = error;
	for (let depth = 0; depth < MAX_DEPTH && typeof inner === 'object' && inner !== null; depth++) {
		const { failureCode, httpCode, message, description, cause } = inner as Partial<Wrapped>;
		const code = failureCode ?? httpCode;
		if (isFailureCode(code) && typeof message === 'string') {
			return { code, message, description: description ?? '' };
		}
		inner = cause;
	}
	return undefined;
}
