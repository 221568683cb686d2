import type { INodeTypeDescription } from 'n8n-workflow';
import { docsUrl } from '../shared/alexa/lib/docs';
import { RECEIVABLES } from '../shared/alexa/skillRequest/requestTypes';
import { SAMPLE_RESPONSE } from '../shared/alexa/skillRequest/response';
import { labelsByValue } from '../shared/n8n/parameters/editorFields';

const TRY_IT = `<b>While you build</b>, click the button, then send a request to the test URL. The simulated Echo in the repository of this package can do that. Or pin a <a href="${docsUrl('sample-requests.md')}" target="_blank">sample request</a>.`;

const ENDPOINT =
	'Alexa calls the production URL only, never the test URL. Copy it from Webhook URLs at the top of this node, and enter it as the endpoint of your skill. Alexa must reach it through https on port 443.';

const ALEXA_CALLS = `${ENDPOINT} <a href="${docsUrl('receiving.md')}" target="_blank">Step by step</a>.`;

const PUBLISH = 'Publish the workflow (n8n 1: activate it)';

/** The name of what starts the workflow, or how many there are. */
export const subtitle = `={{ $parameter["events"].length === 1 ? (${labelsByValue(RECEIVABLES)})[$parameter["events"][0]] : $parameter["events"].length + " kinds of requests" }}`;

/** What n8n shows beside the fields. */
export const panel: Pick<INodeTypeDescription, 'triggerPanel' | 'activationMessage' | 'hints'> = {
	triggerPanel: {
		header: 'Receive what Alexa sends to your skill',
		executionsHelp: {
			inactive: `${TRY_IT}<br /><br />${ALEXA_CALLS} ${PUBLISH}, and each request appears in the <a data-key="executions">executions list</a>.`,
			active: `${TRY_IT}<br /><br />${ALEXA_CALLS} The workflow is listening there: each request appears in the <a data-key="executions">executions list</a>.`,
		},
		activationHint: `${PUBLISH} to receive requests from Alexa. ${ENDPOINT}`,
	},
	activationMessage:
		'Requests from Alexa now start this workflow, if its production URL is the endpoint of your skill.',
	hints: [
		{
			type: 'warning',
			message:
				'This trigger cannot run without a <b>Skill ID</b>, because it accepts requests for your skill only. To find the ID, choose Copy Skill ID in the list of skills of the Alexa developer console.',
			displayCondition: '={{ !$parameter["skillId"] }}',
			whenToDisplay: 'beforeExecution',
			location: 'outputPane',
		},
		{
			type: 'info',
			message: `The last item of the last node must be a response for Alexa. For example, paste this into an <b>Edit Fields</b> node with Mode set to JSON:<br /><code>${SAMPLE_RESPONSE}</code><br />Alexa waits 8 seconds. The node Respond to Webhook does not work with this trigger.`,
			displayCondition: '={{ $parameter["respond"] === "lastNode" }}',
			location: 'outputPane',
		},
	],
};
