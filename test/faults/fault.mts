import type { INodeParameters } from 'n8n-workflow';
import type { FailureCode } from '../../nodes/shared/alexa/lib/failure.ts';
import type { Fault as AmazonFault, Simulator } from '../../simulator/index.mts';
import type { CredentialStore } from '../engine/support/credentialStore.mts';

/** How often all nodes repeat a call. */
export const MAX_RETRIES = 2;

/** How long a call may take: short only if the fault is that it takes too long, or a busy machine would be one. */
export const timeoutSecondsFor = ({ message }: Fault) => (message?.code === 'TIMEOUT' ? 1 : 60);

/** What the documents promise for an item that the fault hits. */
export interface Expected {
	code: FailureCode | 'ok';
	/** Calls of the API, as the output tells them in "attempts". */
	calls: number;
	/** Those of the first item that is hit, where a new token is tried once for all. */
	callsOfFirst?: number;
	/** How many of them get to the server; all, unless given. */
	arrivals?: number;
	/** Sent, and Amazon had it already. */
	duplicate?: true;
	/** Requests for a token in the whole run; one, unless given. */
	exchanges?: number;
	/** The pause that was asked for, to the millisecond. */
	waitMs?: number;
	retryAfterSeconds?: number;
}

type Scripted = Omit<AmazonFault, 'match'>;

/** What a fault may change before and while a run of one item after another goes on. */
export interface Bench {
	amazon: Simulator;
	store: CredentialStore;
	/** Adds a scripted fault to the simulator, for the items that are hit. */
	fault(fault: Scripted): void;
	/** Adds one to Login with Amazon. */
	lwaFault(fault: Scripted): void;
	/** Does this when the item with the index is about to be sent. */
	atItem(index: number, action: () => void): void;
	moveClock(byMs: number): void;
	/** A run before this one, so that a token is there. */
	warmUp(): Promise<void>;
}

/** What comes of the items that a fault hits. */
interface Outcomes {
	event: Expected;
	/** As of the event, unless given. */
	message?: Expected;
	/** Of data for a widget; without it as `expectedFor` says. */
	tile?: Expected;
}

export interface Fault extends Outcomes {
	title: string;
	/** Indices of the items that it hits; a run has eight. */
	hits: readonly number[];
	arrange(bench: Bench): void | Promise<void>;
	/** Of the event node, beside those that all have. */
	eventOptions?: INodeParameters;
	/** Items under way at once; one, unless the fault is about many. */
	concurrency?: number;
}

export const ITEMS = 8;

export const everyItem: readonly number[] = Array.from({ length: ITEMS }, (_, index) => index);

/** Those from an index on. */
export const itemsFrom = (first: number): readonly number[] => everyItem.slice(first);

/** Alexa answers so, each time, to two items in the middle of the run, with good ones before, between and behind. */
export const answering = (title: string, answer: Scripted, outcomes: Outcomes): Fault => ({
	title,
	hits: [2, 5],
	arrange: ({ fault }) => fault({ ...answer, times: Infinity }),
	...outcomes,
});

/** Alexa answers so to one item, once. */
export const answeringOnce = (title: string, answer: Scripted, outcomes: Outcomes): Fault => ({
	title: `${title}, once`,
	hits: [2],
	arrange: ({ fault }) => fault(answer),
	...outcomes,
});

export const once = (code: Expected['code']): Expected => ({ code, calls: 1 });

/** Repeated until the retries are used up. */
export const repeated = (code: Expected['code']): Expected => ({ code, calls: 1 + MAX_RETRIES });

/** Repeated, and then accepted. */
export const ok = (calls = 1): Expected => ({ code: 'ok', calls });

export const NODES = ['event', 'message', 'tile'] as const;
export type NodeName = (typeof NODES)[number];

/** Data for a widget is repeated as an event is, because it may come twice; a refusal means what it means to a message. */
export function expectedFor({ event, message = event, tile }: Fault, name: NodeName): Expected {
	if (name !== 'tile') return name === 'event' ? event : message;
	if (tile) return tile;
	const { duplicate, ...asEvent } = event;
	return event.calls > message.calls || duplicate ? asEvent : message;
}
