import type { Json } from '../../n8n/rest/n8nTypes.mts';
import type { Sender } from './rig.mts';

/** What an execution sends when its worker is killed. */
export const KINDS = {
	key: {
		title: 'events with a Reference Key',
		sender: 'event',
		parameters: { referenceKey: '={{ $json.batch + $json.user }}' },
	},
	execution: {
		title: 'events without a Reference Key',
		sender: 'event',
		parameters: {},
	},
	message: { title: 'skill messages', sender: 'message', parameters: {} },
} as const satisfies Record<string, { title: string; sender: Sender; parameters: Json }>;

export type KindId = keyof typeof KINDS;

export const ALL_KINDS = Object.keys(KINDS) as KindId[];
