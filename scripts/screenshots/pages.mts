import type { BrowserContext, Page } from 'playwright-core';
import type { RunningEditor } from '../n8n/editor/startEditor.mts';
import type { Credential, SavedWorkflow } from '../n8n/rest/n8nTypes.mts';

/** What a picture is taken of. */
export interface Scene {
	editor: RunningEditor;
	/** The session of the owner of the n8n. */
	owner: BrowserContext;
	/** Of the skill that the simulator knows. */
	credential: Credential;
}

export const PANEL = { width: 1400, height: 860 };

/** A page of this size, for as long as the visit takes. */
export async function withPage(
	context: BrowserContext,
	size: { width: number; height: number },
	visit: (page: Page) => Promise<void>,
): Promise<void> {
	const page = await context.newPage();
	await page.setViewportSize(size);
	await visit(page);
	await page.close();
}

/** Opens the panel of a node by its address, because a node on the canvas moves until all of the page is there. */
export async function openPanel(page: Page, { id, nodes }: SavedWorkflow, nodeName: string) {
	const node = nodes.find(({ name }) => name === nodeName);
	await page.goto(`/workflow/${id}/${node?.id}`);
	const runButton = page.getByTestId('node-execute-button').first();
	await runButton.waitFor();
	return runButton;
}
