import { exampleClient } from '../../../simulator/index.mts';
import { everyItem, type Fault, itemsFrom, ok, once } from '../fault.mts';

const HOUR_MS = 3_600_000;

const TOKEN_IS_OVER_MS = HOUR_MS + 100_000;

export const tokens: Fault[] = [
	{
		title: 'the token expires during a run',
		hits: itemsFrom(3),
		arrange: (bench) => bench.atItem(3, () => bench.moveClock(TOKEN_IS_OVER_MS)),
		event: { ...ok(), exchanges: 2 },
	},
	{
		title: 'the token is revoked during a run',
		hits: itemsFrom(3),
		arrange: (bench) => bench.atItem(3, () => bench.amazon.control.revokeTokens()),
		event: once('NOT_SUBSCRIBED_OR_NOT_AUTHORIZED'),
		message: { ...ok(), callsOfFirst: 2, exchanges: 2 },
	},
	{
		title: 'the token was good, and is revoked before the run',
		hits: everyItem,
		arrange: async (bench) => {
			await bench.warmUp();
			bench.amazon.control.revokeTokens();
		},
		event: { ...once('NOT_SUBSCRIBED_OR_NOT_AUTHORIZED'), exchanges: 0 },
		message: { ...ok(), callsOfFirst: 2 },
	},
	{
		title: 'the secret is withdrawn during a run, and the token expires',
		hits: itemsFrom(3),
		arrange: (bench) =>
			bench.atItem(3, () => {
				bench.amazon.control.setClients([{ ...exampleClient, clientSecret: 'example-other' }]);
				bench.moveClock(TOKEN_IS_OVER_MS);
			}),
		event: { code: 'LWA_INVALID_CLIENT', calls: 0, exchanges: 2 },
	},
];
