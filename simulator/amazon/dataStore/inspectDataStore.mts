import type { SimulatedResponse } from '../../server/responses.mts';
import type { AmazonState } from '../../state/amazonState.mts';
import { dataStoreScope } from '../../state/clients.mts';
import type { Call } from '../call.mts';
import { failed } from '../checks.mts';
import { inspect, type Inspection } from '../inspect.mts';
import { dataStoreRefusal } from './refusal.mts';

type Own = Pick<Inspection, 'serve'> &
	Partial<Pick<Inspection, 'look' | 'refuseBody'>> & {
		/** Whether the call counts towards the rate, which Amazon states for writing. */
		writes?: boolean;
	};

/** How the three operations look at a call: the token, the skill, the rate, then the body. */
export const inspectDataStore = (amazon: AmazonState, call: Call, own: Own): SimulatedResponse =>
	inspect(amazon, call, {
		scope: dataStoreScope,
		refuseToken: (outcome) =>
			dataStoreRefusal('INVALID_ACCESS_TOKEN', 'The access token is expired or not valid', outcome),
		refuseBody: (told, outcome) => dataStoreRefusal('INVALID_REQUEST', told, outcome),
		admit: (clientId) => admit(amazon, clientId, own.writes === true),
		...own,
	});

// Which of the two Amazon looks at first, and whether before the body, is not documented.
function admit(
	amazon: AmazonState,
	clientId: string,
	writes: boolean,
): SimulatedResponse | undefined {
	const client = amazon.clients.find((one) => one.clientId === clientId);
	if (client?.dataStore === false) {
		const message = 'The skill has not opted into the data store interface in its manifest';
		const refusal = dataStoreRefusal('DATASTORE_SUPPORT_REQUIRED', message);
		return { ...refusal, checks: [failed('Data store interface', message)] };
	}
	if (!writes || amazon.dataStore.rate.admit(clientId)) return undefined;
	const message = 'The skill has sent more requests in this second than it may';
	const refusal = dataStoreRefusal('TOO_MANY_REQUESTS', message);
	return { ...refusal, checks: [failed('Requests per second', message)] };
}
