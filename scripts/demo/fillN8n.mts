import { isAxiosError } from 'axios';
import { createDataTable, fillDataTable, SUBSCRIBER_COLUMNS } from '../n8n/rest/dataTables.mts';
import { exampleCredential } from '../n8n/rest/exampleCredential.mts';
import { fillCredentials } from '../n8n/rest/fillCredentials.mts';
import type { N8nRest } from '../n8n/rest/n8nRest.mts';
import type { Credential, SavedWorkflow } from '../n8n/rest/n8nTypes.mts';
import { webhooksOf } from '../n8n/rest/webhooksOf.mts';
import type { DemoFolder } from './demoFolder.mts';
import { type Example, startsByItself } from './examples.mts';

type Say = (line: string) => void;

const NAME = 'Alexa LWA API (simulated)';
const TABLE = 'alexa_subscribers';

/**
 * Imports the credential, a data table and the examples as a user would. What an earlier start has imported stays
 * as it is now, also if it was changed or removed since.
 */
export async function fillN8n(
	rest: N8nRest,
	{ kept, keep }: DemoFolder,
	examples: readonly Example[],
	say: Say,
): Promise<Record<string, string>> {
	const credential = await credentialOf(rest, kept?.credentialId, say);
	const subscribers = kept?.subscribers ?? (await createDataTable(rest, TABLE, SUBSCRIBER_COLUMNS));
	const workflowIds = { ...kept?.workflowIds };
	for (const { name, workflow } of examples) {
		if (workflowIds[name] !== undefined) continue;
		const filled = fillDataTable(fillCredentials(workflow, credential), subscribers);
		const saved = await rest.createWorkflow(filled);
		if (startsByItself(workflow)) await activate(rest, saved, say);
		workflowIds[name] = saved.id;
	}
	// Last: before it, the folder counts as not set up.
	await keep({ credentialId: credential.id, workflowIds, subscribers });
	return workflowIds;
}

async function credentialOf(
	rest: N8nRest,
	keptId: string | undefined,
	say: Say,
): Promise<Credential> {
	const credential = { ...exampleCredential(), name: NAME };
	if (keptId !== undefined) {
		if ((await rest.listCredentialIds()).includes(keptId)) return { ...credential, id: keptId };
		say(
			`The credential of the examples was deleted. A new one is there: choose "${NAME}" in them.`,
		);
	}
	return await rest.createCredential(credential);
}

/** One that cannot be activated is no reason to go without the others. */
async function activate(rest: N8nRest, workflow: SavedWorkflow, say: Say): Promise<void> {
	try {
		await rest.activateWorkflow(workflow);
	} catch (error) {
		// n8n has gone: then the import is not complete.
		if (isAxiosError(error)) throw error;
		say(`"${workflow.name}" is imported but not active: ${(error as Error).message}`);
	}
}

/** Where the workflow can be called; `undefined` if it was removed or deactivated meanwhile. */
export async function activeWebhookPath(
	rest: N8nRest,
	workflowId: string | undefined,
): Promise<string | undefined> {
	const workflows = await rest.listWorkflows();
	if (!workflows.some(({ id, active }) => id === workflowId && active)) return undefined;
	const [webhook] = webhooksOf(await rest.getWorkflow(workflowId as string));
	if (webhook !== undefined) await rest.waitForWebhook(webhook.path, webhook.method);
	return webhook?.path;
}
