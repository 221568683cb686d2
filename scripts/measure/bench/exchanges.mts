import { exampleClient, type ClientSettings } from '../../../simulator/index.mts';
import type { ContenderId } from './contenders.mts';
import type { Field } from './field.mts';
import { itemsFor } from './plan.mts';

/** How many tokens were asked for by a run whose credential had none yet, and by the run after it. */
export interface ExchangeCount {
	contender: ContenderId;
	latencyMs: number;
	items: number;
	cold: number;
	warm: number;
	error?: string;
}

const COUNTED: ContenderId[] = ['alexa10', 'alexa50', 'httpRequest', 'sdk1', 'sdk10'];
const LATENCIES_MS = [0, 100];

const CASES = LATENCIES_MS.flatMap((latencyMs) =>
	COUNTED.map((contender) => ({
		contender,
		latencyMs,
		// The node shares a token among all credentials of the same skill, so a cold start needs a new one.
		client: { ...exampleClient, clientId: `${exampleClient.clientId}.${contender}${latencyMs}` },
	})),
);

export const EXCHANGE_CLIENTS: ClientSettings[] = CASES.map(({ client }) => client);

export async function countExchanges(
	field: Field,
	cellItems: number,
	contenders: readonly ContenderId[],
): Promise<ExchangeCount[]> {
	const counts: ExchangeCount[] = [];
	for (const { contender, latencyMs, client } of CASES) {
		if (!contenders.includes(contender)) continue;
		const items = itemsFor(contender, cellItems, latencyMs);
		const cold = await field.send(contender, items, latencyMs, client);
		const warm = await field.send(contender, items, latencyMs, client);
		const error = cold.error ?? warm.error;
		counts.push({
			contender,
			latencyMs,
			items,
			cold: cold.exchanges,
			warm: warm.exchanges,
			...(error !== undefined && { error }),
		});
	}
	return counts;
}
