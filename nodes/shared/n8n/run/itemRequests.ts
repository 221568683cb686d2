import type { INode } from 'n8n-workflow';
import { cancelled } from '../../alexa/delivery/sendWithRetry';
import { yieldToEventLoop } from '../runtime/yieldToEventLoop';
import type { Parameters } from '../parameters/parameters';
import { invalidItem, invalidItemsError, type ItemFailure } from './errors';
import type { Region } from '../../alexa/amazon/regions';
import type { ItemCredential, UsableCredential } from './runCredentials';
import { readSendOptions } from '../parameters/sendOptions';
import type { ItemRequests, ItemRequest } from './request';

/** Reads the fields of one item; `credentialRegion` is meant where the user left the region to the credential. */
export type BuildRequests = (parameters: Parameters, credentialRegion: Region) => ItemRequests;

/** One item of the output to be: a request with the credential of its item, or why there is none. */
export type RequestOrProblems = { unit: ItemRequest; credential: UsableCredential } | ItemFailure;

/** What one item comes to: a request for each of its regions, or all that is wrong with it. */
export function entriesOf(
	parameters: Parameters,
	credential: ItemCredential,
	buildRequests: BuildRequests,
): RequestOrProblems[] {
	const { itemIndex } = parameters;
	if (!credential.ok) return [{ itemIndex, failure: credential.failure }];
	const built = buildRequests(parameters, credential.region);
	const { problems } = parameters;
	problems.include(built.ok ? [] : built.problems);
	problems.include(readSendOptions(parameters.options).problems);
	return built.ok && !problems.found
		? built.units.map((unit) => ({ unit, credential }))
		: [{ itemIndex, failure: invalidItem(problems.list) }];
}

export interface CheckedItems {
	/** What their expressions gave; shorter than the input where the run was cancelled meanwhile. */
	parameters: Parameters[];
	/** How many requests they come to. */
	units: number;
}

/**
 * Reads and checks all items of a run that stops at the first error. Their requests are not kept, but made again in
 * their turn: what expressions gave takes far less memory, and the same comes of it.
 *
 * @throws {NodeOperationError} that lists the invalid items
 */
export async function validateBeforeSending(
	node: INode,
	items: number,
	{ parametersOf, entriesFor, isCancelled }: ItemReader,
): Promise<CheckedItems> {
	const breathe = yieldToEventLoop();
	const checked: CheckedItems = { parameters: [], units: 0 };
	const invalid: ItemFailure[] = [];
	for (let itemIndex = 0; itemIndex < items; itemIndex++) {
		await breathe();
		if (isCancelled()) break;
		const parameters = parametersOf(itemIndex);
		for (const entry of entriesFor(parameters)) {
			if ('unit' in entry) checked.units++;
			else invalid.push(entry);
		}
		checked.parameters.push(parameters);
	}
	if (invalid.length > 0) throw invalidItemsError(node, invalid);
	return checked;
}

/** How the items of a run are read. */
export interface ItemReader {
	parametersOf(itemIndex: number): Parameters;
	entriesFor(parameters: Parameters): RequestOrProblems[];
	isCancelled(): boolean;
}

/** n8n resolves expressions faster one after another than between requests, so it is asked for some items at once. */
const ITEMS_AT_ONCE = 20;

/**
 * The entries of all items, in the order of the input. They are made when their turn has come, because those of very
 * many items would not fit into memory together. Items that are still unread when the run is cancelled stay so.
 */
export function* entriesInTurn(
	items: number,
	read: (itemIndex: number) => RequestOrProblems[],
	isCancelled: () => boolean,
): Generator<RequestOrProblems, void> {
	for (let first = 0; first < items; first += ITEMS_AT_ONCE) {
		const count = Math.min(ITEMS_AT_ONCE, items - first);
		const indices = Array.from({ length: count }, (_, index) => first + index);
		yield* isCancelled()
			? indices.map((itemIndex) => ({ itemIndex, failure: cancelled(0) }))
			: indices.flatMap(read);
	}
}
