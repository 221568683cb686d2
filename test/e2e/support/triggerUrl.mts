import type { N8nRest } from '../../../scripts/n8n/rest/n8nRest.mts';
import type { Workflow } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { triggerPath } from '../../../scripts/n8n/rest/webhooksOf.mts';

/** The production URL of the trigger, or the one that the editor listens at. */
export const triggerUrl = (
	{ url }: N8nRest,
	workflow: Workflow,
	below: 'webhook' | 'webhook-test' = 'webhook',
) => `${url}/${below}/${triggerPath(workflow)}`;
