import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import { sendEvents } from './send';

export const description: INodePropertyOptions = {
	name: 'Update',
	value: 'update',
	action: 'Update event',
	description: 'Replace a notification that is still pending',
};

/**
 * Amazon has no call of its own for it: sending again with the same `referenceId` replaces what is pending. A 409 is
 * a failure here: the notification was heard or has expired, so nobody gets the new texts, or there are none.
 */
export const execute = async (context: IExecuteFunctions): Promise<INodeExecutionData[]> =>
	await sendEvents(context, ['key', 'own'], {
		execution: 'failure',
		key: 'failure',
		own: 'failure',
	});
