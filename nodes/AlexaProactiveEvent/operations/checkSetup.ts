import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import { reportOnEvents } from '../../shared/alexa/setupReport/report';
import { checkSetup } from '../../shared/n8n/setup/checkSetup';
import { readEventSetup } from '../readSetup';

export const description: INodePropertyOptions = {
	name: 'Check Setup',
	value: 'checkSetup',
	action: 'Check setup',
	description: 'Find out why no notification arrives, and send nothing',
};

export const execute = async (context: IExecuteFunctions): Promise<INodeExecutionData[]> =>
	await checkSetup(context, 'proactiveEvents', (run, parameters, credentialRegion) =>
		reportOnEvents(run, readEventSetup(parameters, credentialRegion)),
	);
