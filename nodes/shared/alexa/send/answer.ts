import type { FailureCode } from '../failure';

/** Why there was no answer. */
export type NoAnswer =
	/** Refused connection, unknown host: nothing was sent. */
	| 'notSent'
	/** Reset, closed: Amazon may have processed the call. */
	| 'connectionLost'
	| 'timeout'
	/** TLS, proxy or a guard of n8n's: the same will happen again. */
	| 'blocked';

/** What one API call gave. */
export type ApiAnswer =
	| {
			kind: 'answer';
			statusCode: number;
			headers: Readonly<Record<string, unknown>>;
			body: unknown;
	  }
	| { kind: 'noAnswer'; reason: NoAnswer; detail: string }
	/** The credential had no token to send; nothing was sent. */
	| { kind: 'refused'; code: FailureCode; message: string; description: string }
	| { kind: 'cancelled' };

export const requestIdOf = (answer: ApiAnswer): string | undefined => {
	const id = answer.kind === 'answer' ? answer.headers['x-amzn-requestid'] : undefined;
	return typeof id === 'string' && id !== '' ? id : undefined;
};
