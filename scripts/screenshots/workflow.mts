import type { Credential, Workflow } from '../n8n/rest/n8nTypes.mts';
import { chain, event, manualTrigger } from '../n8n/rest/workflow.mts';

/** Sends a weather alert when it is started by hand. */
export function weatherAlert(name: string, credential: Credential): Workflow {
	const parameters = {
		resource: 'weatherAlert',
		alertType: 'SNOW_STORM',
		additionalFields: { source: 'National Weather Service' },
	};
	return chain(name, manualTrigger(), event(parameters, { name, credential }));
}
