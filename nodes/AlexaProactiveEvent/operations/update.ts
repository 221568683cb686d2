import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import type { ChosenEvent } from '../../shared/alexa/proactiveEvent/customEvent';
import { sendEvents } from './send';

export const describe = (event: string): INodePropertyOptions => ({
	name: 'Send or Update',
	value: 'update',
	action: `Send or update ${event}`,
	description:
		'Replace a notification that no one has heard yet, or send a new one if there is none. Requires a Reference Key.',
});

/**
 * Amazon has no call of its own for it: sending again with the same `referenceId` replaces what is pending. A 409 is
 * a failure here: the notification was heard or has expired, so no one gets the new texts, or there are none.
 */
export const execute = async (
	context: IExecuteFunctions,
	event: ChosenEvent,
): Promise<INodeExecutionData[]> =>
	await sendEvents(context, event, true, {
		execution: 'failure',
		key: 'failure',
		own: 'failure',
	});
