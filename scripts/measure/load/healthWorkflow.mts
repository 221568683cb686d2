import { node, sendingWorkflow } from '../bench/n8nWorkflows.mts';
import type { Credential, Workflow } from '../../n8n/rest/n8nTypes.mts';
import type { HealthCase } from './measureHealth.mts';

const ON_ERROR = {
	stop: 'stopWorkflow',
	continue: 'continueRegularOutput',
	errorOutput: 'continueErrorOutput',
} as const;

/** So many items as the webhook is told, to as many users, made in n8n's own process. */
export function healthWorkflow(
	path: string,
	{ mode, concurrency }: HealthCase,
	credential: Credential,
): Workflow {
	const items = node('Items', 'n8n-nodes-bench.manyItems', 1, {
		count: '={{ $json.body.count }}',
		userIdStart: `amzn1.ask.account.${'LOAD'.repeat(50)}`,
	});
	return sendingWorkflow(path, items, {
		type: 'n8n-nodes-alexa.alexaProactiveEvent',
		typeVersion: 1,
		parameters: {
			event: 'AMAZON.MessageAlert.Activated',
			creatorName: 'Garage door sensor',
			audience: 'unicast',
			userId: '={{ $json.user }}',
			options: { concurrency },
		},
		onError: ON_ERROR[mode],
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	});
}
