import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import type { ChosenEvent } from '../../shared/alexa/proactiveEvent/customEvent';
import { reportOnEvents } from '../../shared/alexa/setupReport/report';
import { checkSetup } from '../../shared/n8n/setup/checkSetup';
import { readEventSetup } from '../readSetup';

export const describe = (event: string): INodePropertyOptions => ({
	name: 'Check Setup',
	value: 'checkSetup',
	action: `Check the setup for ${event}`,
	description: 'Find out why no notification arrives. Nothing is sent.',
});

export const execute = async (
	context: IExecuteFunctions,
	event: ChosenEvent,
): Promise<INodeExecutionData[]> =>
	await checkSetup(context, 'proactiveEvents', (run, parameters, credentialRegion) =>
		reportOnEvents(run, readEventSetup(event, parameters, credentialRegion)),
	);
