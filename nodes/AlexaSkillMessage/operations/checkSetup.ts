import type { IExecuteFunctions, INodeExecutionData, INodePropertyOptions } from 'n8n-workflow';
import { FIELDS } from '../../shared/alexa/input/fields';
import { parseUserId, shortUserId } from '../../shared/alexa/input/userId';
import { reportOnMessages } from '../../shared/alexa/setupReport/report';
import type { Parameters } from '../../shared/n8n/parameters/parameters';
import { checkSetup, readReportedRegion } from '../../shared/n8n/setup/checkSetup';
import { readReported } from '../../shared/n8n/setup/readReported';

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
			readReportedRegion(parameters, credentialRegion),
			readReportedUserId(parameters),
		),
	);

function readReportedUserId(parameters: Parameters) {
	const raw = parameters.read(FIELDS.userId);
	return readReported(parameters, [FIELDS.userId], (problems) =>
		problems.take(FIELDS.userId, raw, parseUserId(raw), shortUserId(raw)),
	);
}
