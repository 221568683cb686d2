import type { IDataObject } from 'n8n-workflow';
import type { Region } from '../alexa/amazon/regions';
import type { Problem } from '../alexa/problem';
import type { Outcome } from '../alexa/send/deliver';
import type { Addressee } from '../alexa/send/explain';

export type Success = Extract<Outcome, { ok: true }>;

/** One request of one item; an event for several regions has one each. */
export interface Unit {
	itemIndex: number;
	region: Region;
	/** Below the API base URL. */
	path: string;
	body: object;
	addressee: Addressee;
	isDuplicateSuccess: boolean;
	retryAmbiguous: boolean;
	/** What the output item shows of a success. */
	toJson(success: Success): IDataObject;
}

/** What an item came to before anything is sent. */
export type Prepared = { ok: true; units: Unit[] } | { ok: false; problems: Problem[] };
