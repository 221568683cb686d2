import type { INodePropertyOptions } from 'n8n-workflow';
import { reportOnMessages } from '../../shared/alexa/setupReport/report';
import { checkSetupOf } from '../../shared/n8n/setup/checkSetup';

export const description: INodePropertyOptions = {
	name: 'Check Setup',
	value: 'checkSetup',
	action: 'Check the setup for skill messages',
	description: 'Find out why no message arrives. Nothing is sent.',
};

export const execute = checkSetupOf('skillMessaging', reportOnMessages);
