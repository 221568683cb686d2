/** Ways to send many notifications. */
export const CONTENDERS = {
	alexa: 'Alexa Proactive Event',
	dataStore: 'Alexa Data Store, Object: Create or Update',
	httpRequest: 'HTTP Request node, OAuth2, all at once',
	loop: 'bare `httpRequest` loop that reads one field',
	sdk: 'official SDK, plain Node.js',
} as const;

export type Contender = keyof typeof CONTENDERS;

/** What contenders are compared in. */
export interface Cell {
	items: number;
	latencyMs: number;
	/** How many requests may be under way; the HTTP Request node has no such limit. */
	atOnce: number;
}

/** One timed run. */
export interface SendingResult extends Cell {
	contender: Contender;
	round: number;
	/** Not where it failed. */
	perSecond?: number;
	/** For how many tokens it asked in this run. */
	exchanges?: number;
}

export interface Plan {
	rounds: number;
	/** Sent by every contender before the first figure, so that its code is compiled and its token is there. */
	warmUpItems: number;
	cells: Cell[];
	/** Requests to each receiver in a round: some at once, and then some one after another. */
	received: { together: number; atOnce: number; oneByOne: number };
}

/** With 10 at once, 10,000 items at 100 ms take each contender nearly two minutes and say what 1,000 do. */
export const FULL_PLAN: Plan = {
	rounds: 3,
	warmUpItems: 3_000,
	cells: [
		{ items: 1_000, latencyMs: 0, atOnce: 10 },
		{ items: 10_000, latencyMs: 0, atOnce: 10 },
		{ items: 1_000, latencyMs: 100, atOnce: 10 },
		{ items: 1_000, latencyMs: 100, atOnce: 50 },
		{ items: 10_000, latencyMs: 100, atOnce: 50 },
	],
	received: { together: 200, atOnce: 10, oneByOne: 30 },
};

export const QUICK_PLAN: Plan = {
	rounds: 2,
	warmUpItems: 200,
	cells: [
		{ items: 200, latencyMs: 0, atOnce: 10 },
		{ items: 200, latencyMs: 100, atOnce: 50 },
	],
	received: { together: 50, atOnce: 10, oneByOne: 10 },
};
