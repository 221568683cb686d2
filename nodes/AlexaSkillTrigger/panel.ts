import type { INodeTypeDescription } from 'n8n-workflow';

const LISTEN =
	'<b>Try it while you build.</b> Click the button, then send a request to the test URL: the simulated Echo of this package has a button for that, or pin one of the samples of the documentation.';

/** What n8n tells beside the fields before anything has come in, and after activation. */
export const panel: Pick<INodeTypeDescription, 'triggerPanel' | 'activationMessage'> = {
	triggerPanel: {
		header: 'Receive what Alexa sends to your skill',
		executionsHelp: {
			inactive: `${LISTEN}<br /><br /><b>Alexa calls the production URL</b>, never the test URL. <a data-key="activate">Activate</a> the workflow; what comes in then is in the executions list.`,
			active: `${LISTEN}<br /><br /><b>Alexa calls the production URL</b>, never the test URL. The workflow is active: what comes in is in the <a data-key="executions">executions list</a>.`,
		},
		activationHint:
			'Activate the workflow to receive what Alexa sends to the production URL: it never calls the test URL.',
	},
	activationMessage:
		'Your skill’s requests now start this workflow, if the production URL of the trigger is the endpoint in the manifest of your skill.',
};
