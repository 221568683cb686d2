import type { INodeParameters } from 'n8n-workflow';
import { event, message, tile } from '../../engine/support/amazon.mts';
import type { RunNode } from '../../engine/support/run.mts';

export type Nodes = Readonly<Record<string, RunNode>>;

const OPTIONS = { maxRetries: 1, timeout: 1, simplify: false };
const WITHOUT_REQUEST = { maxRetries: 0, timeout: 1 };
const toUser: INodeParameters = { userId: '={{ $json.user }}', options: OPTIONS };

/** To the user whom the item names. */
export const EVENT = event({ audience: 'unicast', ...toUser });
export const MESSAGE = message(toUser);
export const TILE = tile(toUser);
export const UPDATE = event({
	operation: 'update',
	audience: 'unicast',
	...toUser,
	options: { ...OPTIONS, referenceId: 'one' },
});

export const TO_ONE: Nodes = {
	'an event': EVENT,
	'an event without its request': event({
		audience: 'unicast',
		...toUser,
		options: WITHOUT_REQUEST,
	}),
	'an update': UPDATE,
	'a message': MESSAGE,
	'a message tile': TILE,
};

export const TO_ALL: Nodes = { 'an event to all': event({ options: OPTIONS }) };

export const CHECKS: Nodes = {
	'Check Setup of events': event({
		operation: 'checkSetup',
		audience: 'unicast',
		userId: '={{ $json.user }}',
	}),
	'Check Setup of widgets': tile({ resource: 'setup', operation: 'check' }),
	'Check Setup of messages': message({
		operation: 'checkSetup',
		userId: '={{ $json.user }}',
		data: '',
	}),
};

export const PREVIEW = event({ operation: 'preview', audience: 'unicast', ...toUser });
