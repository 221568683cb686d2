import type { Call } from '../amazon/call.mts';
import type { Check, Reach, Reaches } from '../amazon/checks.mts';

type Arrived = Pick<
	Call,
	| 'service'
	| 'region'
	| 'stage'
	| 'method'
	| 'host'
	| 'path'
	| 'headers'
	| 'body'
	| 'rawBody'
	| 'userId'
>;

/** A call, without its secrets, and what became of it. */
export interface RecordedRequest extends Arrived {
	/** 1 for the first since the last reset. */
	number: number;
	at: string;
	/** 0 as long as it is not answered. */
	status: number | 'reset';
	requestId: string;
	/** What was checked, why refused, why nobody gets it. */
	outcome: string;
	/** What was looked at, as far as it got. */
	checks: Check[];
	/** Of an event: which devices it got to, and why not to the others. */
	reached?: Reach[];
	/** Of an accepted event: how many of those whom it is meant for get it. */
	reaches?: Reaches;
	/** Of the token sent, or of the token minted. */
	tokenFingerprint?: string;
	fault?: string;
}
