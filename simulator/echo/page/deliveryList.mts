import type { ShownDelivery } from '../wire.mts';
import { byId } from './dom.mts';
import { DELIVERIES_SHOWN } from './limits.mts';
import { NumberedList } from './numberedList.mts';

/** What was sent to the skill. A request that is repeated on purpose has the id of the first. */
export const deliveryList = new NumberedList<ShownDelivery>({
	list: byId('delivery-list', HTMLOListElement),
	none: byId('no-delivery', HTMLElement),
	counted: byId('delivery-count', HTMLElement),
	most: DELIVERIES_SHOWN,
	keyOf: ({ number, requestId }) => `${number} ${requestId}`,
});
