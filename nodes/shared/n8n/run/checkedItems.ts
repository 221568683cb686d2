import type { INode } from 'n8n-workflow';
import { createBreather } from '../runtime/yieldToEventLoop';
import type { Entry } from './itemRequests';
import type { Parameters } from '../parameters/parameters';
import { invalidItemsError, type ItemFailure } from './errors';

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
export async function checkItemsBeforeSending(
	node: INode,
	items: number,
	{ parametersOf, entriesFor, isCancelled }: ItemReader,
): Promise<CheckedItems> {
	const breathe = createBreather();
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
	entriesFor(parameters: Parameters): Entry[];
	isCancelled(): boolean;
}
