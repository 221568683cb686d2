import type { Json } from '../../n8n/rest/n8nTypes.mts';
import type { Sender } from './rig.mts';

/** What an execution sends when its worker is killed. */
interface Kind {
	title: string;
	sender: Sender;
	parameters: Json;
}

export const KINDS = {
	key: {
		title: 'events, Reference ID from a key',
		sender: 'event',
		parameters: { referenceIdFrom: 'key', referenceKey: '={{ $json.batch + $json.user }}' },
	},
	execution: {
		title: 'events, Reference ID from the execution (the default)',
		sender: 'event',
		parameters: { referenceIdFrom: 'execution' },
	},
	message: { title: 'skill messages', sender: 'message', parameters: {} },
} as const satisfies Record<string, Kind>;

export type KindId = keyof typeof KINDS;

export const ALL_KINDS = Object.keys(KINDS) as KindId[];
