import type { Credential, Workflow } from '../../n8n/rest/n8nTypes.mts';
import { node } from '../../n8n/rest/workflow.mts';
import { userOf } from '../lib/n8n/eventBodies.js';
import { eventNode, itemsNode, messageNode, unkept } from '../lib/workflows.mts';

export const EVENT_NODE = 'Event';
export const MESSAGE_NODE = 'Message';

export const SECONDS_BETWEEN = 2;
export const ITEMS = 20;

export const userIds = Array.from({ length: ITEMS }, (_, index) => userOf(index));

/** Every two seconds an event to each user, and then a message. */
export const soakWorkflow = (credential: Credential): Workflow =>
	unkept(
		'Soak',
		node('Schedule', 'n8n-nodes-base.scheduleTrigger', {
			rule: { interval: [{ field: 'seconds', secondsInterval: SECONDS_BETWEEN }] },
		}),
		itemsNode(ITEMS),
		eventNode(EVENT_NODE, credential),
		messageNode(MESSAGE_NODE, credential, { userId: '={{ $json.userId }}' }),
	);
