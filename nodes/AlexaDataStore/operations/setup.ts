import { reportOnDataStore } from '../../shared/alexa/setupReport/report';
import { FIELDS } from '../../shared/alexa/input/fields';
import type { Operations } from './operation';
import { collectRegion } from '../../shared/n8n/parameters/sendOptions';
import { checkSetup } from '../../shared/n8n/setup/checkSetup';
import { readReported } from '../../shared/n8n/setup/readReported';

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
				reportOnDataStore(
					run,
					readReported(parameters, [FIELDS.region], (problems) =>
						collectRegion(parameters, credentialRegion, problems),
					),
				),
			),
	},
};
