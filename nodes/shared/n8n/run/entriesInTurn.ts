import { cancelled } from '../../alexa/delivery/sendWithRetry';
import type { Entry } from './itemRequests';

/** n8n resolves expressions faster one after another than between requests, so it is asked for some items at once. */
const ITEMS_AT_ONCE = 20;

/**
 * The entries of all items, in the order of the input. They are made when their turn has come, because those of very
 * many items would not fit into memory together. Items that are still unread when the run is cancelled stay so.
 */
export function* entriesInTurn(
	items: number,
	read: (itemIndex: number) => Entry[],
	isCancelled: () => boolean,
): Generator<Entry, void> {
	for (let first = 0; first < items; first += ITEMS_AT_ONCE) {
		const count = Math.min(ITEMS_AT_ONCE, items - first);
		const indices = Array.from({ length: count }, (_, index) => first + index);
		yield* isCancelled()
			? indices.map((itemIndex) => ({ itemIndex, failure: cancelled(0) }))
			: indices.flatMap(read);
	}
}
