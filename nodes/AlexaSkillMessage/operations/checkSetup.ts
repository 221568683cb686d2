import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import { reportOnMessages } from '../../shared/alexa/setupReport/report';
import { checkSetup } from '../../shared/n8n/setup/checkSetup';
import { readReported } from '../../shared/n8n/setup/readReported';
import { collectRegion } from '../../shared/n8n/parameters/sendOptions';
import { FIELDS } from '../../shared/alexa/input/fields';

export const description: INodePropertyOptions = {
	name: 'Check Setup',
	value: 'checkSetup',
	action: 'Check the setup for skill messages',
	description: 'Find out why no message arrives. Nothing is sent.',
};

export const execute = async (context: IExecuteFunctions): Promise<INodeExecutionData[]> =>
	await checkSetup(context, 'skillMessaging', (run, parameters, credentialRegion) =>
		reportOnMessages(
			run,
			readReported(parameters, [FIELDS.region], (problems) =>
				collectRegion(parameters, credentialRegion, problems),
			),
		),
	);
