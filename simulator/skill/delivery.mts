import type { RequestType } from './skillRequest.mts';

/** One request to the skill, and what became of it. */
export interface Delivery {
	/** 1 for the first since the last reset. */
	number: number;
	/** When it was first sent. */
	at: string;
	type: RequestType;
	requestId: string;
	userId: string;
	/** Where to, at the last attempt. */
	url: string;
	attempts: number;
	/** What was sent, the same bytes each time. */
	rawBody: string;
	/** Of the last attempt, if it was answered. */
	status?: number;
	/** Why the last attempt was not answered. */
	error?: string;
	acknowledged: boolean;
	/** A sentence: what the answer was, or what is wrong with it. */
	outcome: string;
	/** The JSON object that the skill answered with. */
	answer?: Record<string, unknown>;
	/** The body of an answer whose status is not 2xx. */
	errorBody?: string;
	/** What Alexa says, of a request in a session. */
	spoken?: string;
	/** When it is sent again, if it is. */
	nextAttemptAt?: string;
}
