import type { IDataObject } from 'n8n-workflow';
import type { Region } from '../../alexa/amazon/regions';
import type { Recipient } from '../../alexa/delivery/failureTexts';
import type { OnDuplicate, Outcome } from '../../alexa/delivery/sendWithRetry';
import type { Problem } from '../../alexa/input/problem';

export type Success = Extract<Outcome, { ok: true }>;

/** What is sent, and what the output item shows of its success. */
export interface RequestContent {
	ok: true;
	body: object;
	toJson(success: Success): IDataObject;
}

/** One request of one item; an event for several regions has one each. */
export interface ItemRequest {
	itemIndex: number;
	region: Region;
	/** Below the API base URL. */
	path: string;
	recipient: Recipient;
	onDuplicate: OnDuplicate;
	retryAmbiguous: boolean;
	/** Made when its turn has come, because what was right at the start of a long run may have expired by then. */
	contentAt(nowMs: number): RequestContent | { ok: false; problems: Problem[] };
}

/** The requests of one item, or what is wrong with its fields. */
export type BuiltRequests =
	| { ok: true; requests: ItemRequest[] }
	| { ok: false; problems: Problem[] };
