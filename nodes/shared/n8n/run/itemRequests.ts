import type { IDataObject, INode } from 'n8n-workflow';
import type { Region } from '../../alexa/amazon/regions';
import { canceled } from '../../alexa/delivery/cancellation';
import type { Recipient } from '../../alexa/delivery/failureTexts';
import type { OnDuplicate } from '../../alexa/delivery/retryPolicy';
import type { Success } from '../../alexa/delivery/sendWithRetry';
import type { Problem } from '../../alexa/input/problem';
import type { Failure } from '../../alexa/lib/failure';
import { fail, ok, type Result } from '../../alexa/lib/result';
import type { Parameters } from '../parameters/parameters';
import { readSendOptions } from '../parameters/sendOptions';
import { yieldToEventLoop } from '../runtime/clock';
import { faultOfPackage, invalidItem, invalidItemsError, type ItemFailure } from './errors';
import type { ItemCredential } from './runCredentials';

/** One request of one item; an event for several regions has one each. */
export interface ItemRequest {
	itemIndex: number;
	region: Region;
	/** Below the API base URL. */
	path: string;
	recipient: Recipient;
	onDuplicate: OnDuplicate;
	/** Only a skill message is asked; see `RETRY_POLICY`. */
	retryAmbiguous?: boolean;
	/** Absent for POST. */
	method?: 'GET';
	/** Requests that share one of these are sent one after another, in the order of the input. */
	turnKeys?: readonly string[];
	/** The output, if this failure means success: `isAmbiguous` if an earlier try may have done what was asked. */
	recover?(failure: Failure, isAmbiguous: boolean): IDataObject | undefined;
	/** Made when its turn has come, because what was right at the start of a long run may have expired by then. */
	contentAt(nowMs: number): Result<RequestContent, Problem[]>;
}

/** What one call sends, and what its success means. */
export interface RequestContent {
	/** Absent where Amazon takes none. */
	body?: object;
	/** If it differs from that of the request. */
	path?: string;
	toJson(success: Success): IDataObject;
	/** Takes in the response, once. */
	receive?(success: Success): void;
	/** The retry that this response asked for has failed; what the response itself says still holds. */
	retryFailed?(failure: Failure): void;
	/** After that; absent if a response with success is the end. Changes nothing, so that it may be asked again. */
	next?(success: Success, canRetry: boolean): NextStep | undefined;
}

/** What a response asks for although its status is a success. */
type NextStep =
	/** `isRetry` waits a little and counts as one of the retries. */
	| { kind: 'call'; content: RequestContent; isRetry: boolean }
	| { kind: 'failure'; failure: Failure };

/** Builds the requests of one item; `credentialRegion` is meant if the user left the region to the credential. */
export type BuildRequests = (
	parameters: Parameters,
	credentialRegion: Region,
) => Result<ItemRequest[], Problem[]>;

/** One output item to be: a request with the credential of its item, or why there is none. */
export type RequestOrFailure = Result<
	{ request: ItemRequest; credential: ItemCredential },
	ItemFailure
>;

/** What one item comes to: a request for each of its regions, or all that is wrong with it. */
export function requestsOf(
	parameters: Parameters,
	credential: Result<ItemCredential, Failure>,
	buildRequests: BuildRequests,
): RequestOrFailure[] {
	const { itemIndex, problems } = parameters;
	if (!credential.ok) return [fail({ itemIndex, failure: credential.error })];
	try {
		const built = buildRequests(parameters, credential.value.region);
		problems.include(built.ok ? [] : built.error);
		problems.include(readSendOptions(parameters).problems);
		return built.ok && !problems.found
			? built.value.map((request) => ok({ request, credential: credential.value }))
			: [fail({ itemIndex, failure: invalidItem(problems.list) })];
	} catch (error) {
		return [fail({ itemIndex, failure: faultOfPackage(error) })];
	}
}

/** A built request takes 3 to 5 kB. A longer run keeps what its expressions gave, and builds each request again. */
const MAX_KEPT_ITEMS = 10_000;

interface ItemReader {
	parametersOf(itemIndex: number): Parameters;
	build(parameters: Parameters): RequestOrFailure[];
	isCanceled(): boolean;
}

/**
 * Reads and validates all items of a run that stops at the first error, and gives their requests. There are none of items
 * that were not read because the run was canceled.
 *
 * @throws {NodeOperationError} that lists the invalid items
 */
export async function validateBeforeSending(
	node: INode,
	items: number,
	{ parametersOf, build, isCanceled }: ItemReader,
) {
	const letOthersRun = yieldToEventLoop();
	const byItem: Array<RequestOrFailure[] | Parameters | undefined> = [];
	const invalid: ItemFailure[] = [];
	let requestCount = 0;
	for (let itemIndex = 0; itemIndex < items; itemIndex++) {
		await letOthersRun();
		if (isCanceled()) break;
		const parameters = parametersOf(itemIndex);
		const requests = build(parameters);
		for (const each of requests) {
			if (each.ok) requestCount++;
			else invalid.push(each.error);
		}
		byItem.push(items <= MAX_KEPT_ITEMS ? requests : parameters);
	}
	if (invalid.length > 0) throw invalidItemsError(node, invalid, items);
	const requestsOfItem = (itemIndex: number): RequestOrFailure[] => {
		const kept = byItem[itemIndex] ?? [];
		// Its memory is free for the output, which grows meanwhile.
		byItem[itemIndex] = undefined;
		return Array.isArray(kept) ? kept : build(kept);
	};
	return { requestsOf: requestsOfItem, requestCount };
}

/** n8n resolves expressions faster one after another than between requests, so it is asked for some items at once. */
const ITEMS_AT_ONCE = 20;

/**
 * The requests of all items, in the order of the input. They are taken when their turn has come, because those of very
 * many items would not fit into memory together. Items that are still unread when the run is canceled stay so.
 */
export function* requestsInTurn(
	items: number,
	read: (itemIndex: number) => RequestOrFailure[],
	isCanceled: () => boolean,
): Generator<RequestOrFailure, void> {
	for (let first = 0; first < items; first += ITEMS_AT_ONCE) {
		const count = Math.min(ITEMS_AT_ONCE, items - first);
		const indices = Array.from({ length: count }, (_, index) => first + index);
		yield* isCanceled()
			? indices.map((itemIndex) => fail({ itemIndex, failure: canceled(0) }))
			: indices.flatMap(read);
	}
}
