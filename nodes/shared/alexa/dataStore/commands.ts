import type { JsonValue } from '../input/json';
import { toUtcText } from '../lib/time';

/** What the data store on a device does with one command. All of them may be repeated without harm. */
export type DataStoreCommand =
	| { type: 'PUT_NAMESPACE' | 'REMOVE_NAMESPACE'; namespace: string }
	| { type: 'PUT_OBJECT'; namespace: string; key: string; content: JsonValue }
	| { type: 'REMOVE_OBJECT'; namespace: string; key: string }
	| { type: 'CLEAR' };

export type DataStoreTarget = { type: 'USER'; id: string } | { type: 'DEVICES'; items: string[] };

/**
 * The body of `POST /v1/datastore/commands`.
 *
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/data-store-rest-api-reference.html
 */
export interface CommandsBody {
	commands: DataStoreCommand[];
	target: DataStoreTarget;
	/** ISO 8601 in UTC. Without it Alexa tries once, and devices that are offline miss the commands. */
	attemptDeliveryUntil?: string;
}

/** What one item asks for. */
export interface CommandsRequest {
	commands: DataStoreCommand[];
	target: DataStoreTarget;
	/** Undefined: one try. */
	keepTryingMs: number | undefined;
}

/** The delivery time counts from the moment of sending. */
export const commandsBody = (
	{ commands, target, keepTryingMs }: CommandsRequest,
	nowMs: number,
): CommandsBody => ({
	commands,
	target,
	...(keepTryingMs === undefined ? {} : { attemptDeliveryUntil: toUtcText(nowMs + keepTryingMs) }),
});

/** The members of each type of command, which all are required. */
export const COMMAND_MEMBERS: Readonly<Record<DataStoreCommand['type'], readonly string[]>> = {
	PUT_NAMESPACE: ['namespace'],
	REMOVE_NAMESPACE: ['namespace'],
	PUT_OBJECT: ['namespace', 'key', 'content'],
	REMOVE_OBJECT: ['namespace', 'key'],
	CLEAR: [],
};

export const COMMAND_TYPES = Object.keys(COMMAND_MEMBERS) as Array<DataStoreCommand['type']>;
