import { readFile } from 'node:fs/promises';
import { exampleClient } from '../../simulator/index.mts';
import { fillCredentials } from '../n8n/fillCredentials.mts';
import type { N8nRest } from '../n8n/n8nRest.mts';
import type { SavedWorkflow, Workflow } from '../n8n/n8nTypes.mts';

const exampleFile = new URL('../../examples/first-notification.json', import.meta.url);

/** Imports the first example as a user would, with a credential that the stand-in knows. */
export async function importExample(rest: N8nRest): Promise<SavedWorkflow> {
	const { clientId, clientSecret } = exampleClient;
	const credential = await rest.createCredential({
		name: 'Alexa (stand-in)',
		type: 'alexaLwaApi',
		data: { clientId, clientSecret, region: 'na' },
	});
	const example = JSON.parse(await readFile(exampleFile, 'utf8')) as Workflow;
	const workflow = await rest.createWorkflow(fillCredentials(example, credential));
	await rest.activateWorkflow(workflow);
	return workflow;
}

export function webhookPath({ nodes }: Workflow): string {
	const trigger = nodes.find(({ type }) => type === 'n8n-nodes-base.webhook');
	if (trigger === undefined) throw new Error('The example has no Webhook node.');
	return String(trigger.parameters.path);
}
