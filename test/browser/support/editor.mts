import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { signInOwner, startEditor } from '../../../scripts/n8n/editor/startEditor.mts';
import { exampleCredential } from '../../../scripts/n8n/rest/exampleCredential.mts';
import type {
	Credential,
	SavedWorkflow,
	WorkflowNode,
} from '../../../scripts/n8n/rest/n8nTypes.mts';
import { chain, manualTrigger } from '../../../scripts/n8n/rest/workflow.mts';
import { exampleDevices } from '../../../simulator/index.mts';
import { stopWithWorker } from '../../e2e/support/stopWithWorker.mts';
import { goTo } from './goTo.mts';
import { picturedOnFailure } from './screenshot.mts';
import { Witness } from './witness.mts';

/** One n8n with the packed package, one simulator and one Chromium for all files of the level. */
const running = await startEditor(inject('n8nVersion'), { devices: exampleDevices, pagePort: 0 });
stopWithWorker(running.close);

export const { real } = running;

export const witness = new Witness();

/** A page that its test keeps, without a session. */
export async function newStranger(): Promise<Page> {
	const context = await running.newContext();
	witness.noteForeignRequests(context);
	return await context.newPage();
}

let ownerPage: Page | undefined;

/** Visits the editor as the owner of the n8n. The page is the same for all, unless a test failed in it. */
export async function asOwner(visit: (page: Page) => Promise<void>): Promise<void> {
	const page = (ownerPage ??= await newOwnerPage());
	try {
		await picturedOnFailure(page, () => visit(page));
		await witness.lookForTokens(page);
	} catch (error) {
		ownerPage = undefined;
		await page.close();
		throw error;
	}
}

async function newOwnerPage(): Promise<Page> {
	const page = await newStranger();
	witness.watch(page);
	// Without the page for it, which is a test of its own.
	await signInOwner(page.context());
	await goTo(page, '/home/workflows');
	return page;
}

export const newCredential = (): Promise<Credential> =>
	real.rest.createCredential(exampleCredential());

/** Each test needs its own: n8n 2 shows a workflow read-only while another page holds it. */
export const saveWorkflow = (...nodes: WorkflowNode[]): Promise<SavedWorkflow> =>
	real.rest.createWorkflow(chain('Browser', manualTrigger(), ...nodes));
