import { onTestFinished } from 'vitest';
import type { SavedWorkflow, Workflow } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { rest } from './realN8n.mts';

/** Publishes a workflow until the end of the test, however it ends. */
export async function listenWith(workflow: SavedWorkflow): Promise<void> {
	onTestFinished(() => rest.deactivateWorkflow(workflow.id));
	await rest.activateWorkflow(workflow);
}

/** Saves a workflow, and publishes it until the end of the test. */
export async function listen(workflow: Workflow): Promise<SavedWorkflow> {
	const saved = await rest.createWorkflow(workflow);
	await listenWith(saved);
	return saved;
}
