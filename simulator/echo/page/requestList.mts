import type { ShownRequest } from '../wire.mts';
import { byId } from './dom.mts';
import { REQUESTS_SHOWN } from './limits.mts';
import { NumberedList } from './numberedList.mts';

/** What arrived at the simulator. */
export const requestList = new NumberedList<ShownRequest>({
	list: byId('request-list', HTMLOListElement),
	none: byId('no-request', HTMLElement),
	counted: byId('request-count', HTMLElement),
	most: REQUESTS_SHOWN,
	keyOf: ({ requestId }) => requestId,
});
