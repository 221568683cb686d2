import type { Check, Reach, Reaches } from './checks.mts';
import type { Region, Service, Stage } from './hosts.mts';

/** A call and what became of it. */
export interface RecordedRequest {
	/** 1 for the first since the last reset. */
	number: number;
	at: string;
	/** 'unknown': nothing is served at that host and path. */
	service: Service | 'unknown';
	region?: Region;
	stage?: Stage;
	method: string;
	host: string;
	/** As it arrived. */
	path: string;
	headers: Record<string, string>;
	body: unknown;
	rawBody: string;
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
	userId?: string;
}
