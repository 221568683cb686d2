import { UserError } from 'n8n-workflow';
import { type FailureCode, isFailureCode } from '../../alexa/failure';
import type { LwaError } from '../../alexa/lwa/lwaError';
import { describeProblem, type Problem } from '../../alexa/problem';

/**
 * What the credential throws, in n8n's own class so that its message is shown as it is. It has no `response`: with one,
 * n8n would send the request a second time.
 *
 * n8n wraps it and other copies of n8n-workflow may exist, so nodes know it by its `code`, not by its class.
 */
export class AlexaCredentialError extends UserError {
	constructor(
		readonly code: FailureCode,
		message: string,
		description: string,
	) {
		super(message, { description });
	}
}

export const fromLwaError = ({ code, message, description }: LwaError) =>
	new AlexaCredentialError(code, message, description);

export const fromProblems = (problems: Problem[]) =>
	new AlexaCredentialError(
		'INVALID_INPUT',
		'The Alexa LWA credential needs a change',
		problems.map(describeProblem).join('. '),
	);

interface CredentialFailure {
	code: FailureCode;
	message: string;
	description: string;
}

const MAX_DEPTH = 5;

/** The credential's error inside what n8n made of it, or undefined. */
export function findCredentialFailure(error: unknown): CredentialFailure | undefined {
	let inner = error;
	for (let depth = 0; depth < MAX_DEPTH && typeof inner === 'object' && inner !== null; depth++) {
		const { code, message, description, cause } = inner as Partial<CredentialFailure> & {
			cause?: unknown;
		};
		if (isFailureCode(code) && typeof message === 'string') {
			return { code, message, description: description ?? '' };
		}
		inner = cause;
	}
	return undefined;
}
