import { reportOnDataStore } from '../../shared/alexa/setupReport/report';
import { checkSetup, readReportedRegion } from '../../shared/n8n/setup/checkSetup';
import type { Operations } from './operation';

export const setupOperations: Operations = {
	check: {
		description: {
			name: 'Check',
			value: 'check',
			action: 'Check the setup for widgets',
			description: 'Find out why nothing appears on the screen. Nothing is sent.',
		},
		execute: async (context) =>
			await checkSetup(context, 'dataStore', (run, parameters, credentialRegion) =>
				reportOnDataStore(run, readReportedRegion(parameters, credentialRegion)),
			),
	},
};
