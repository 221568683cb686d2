import type { INodeTypeDescription } from 'n8n-workflow';

const LISTEN =
	'<b>Try it while you build.</b> Click the button, then send a request to the test URL: the simulated Echo in the repository of this package has a button for that. Or pin a sample of the <a href="https://github.com/n8n-nodes-alexa/n8n-nodes-alexa/blob/main/docs/sample-requests.md" target="_blank">documentation</a>.';

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
