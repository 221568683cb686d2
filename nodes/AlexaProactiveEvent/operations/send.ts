import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import { REFERENCE_ID_SOURCES } from '../../shared/alexa/proactiveEvent/referenceId';
import { sendEvents } from '../sendEvents';

export const description: INodePropertyOptions = {
	name: 'Send',
	value: 'send',
	action: 'Send event',
	description: 'Notify one user or everyone subscribed',
};

export const execute = async (context: IExecuteFunctions): Promise<INodeExecutionData[]> =>
	await sendEvents(context, {
		referenceIdSources: REFERENCE_ID_SOURCES,
		onDuplicate: { execution: 'sent', key: 'notSent', own: 'failure' },
	});
