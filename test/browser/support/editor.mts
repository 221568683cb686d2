import type { BrowserContext, Page } from 'playwright-core';
import {
	createExampleCredential,
	type RunningEditor,
	signInOwner,
	startEditor,
} from '../../../scripts/n8n/editor/startEditor.mts';
import type {
	Credential,
	SavedWorkflow,
	WorkflowNode,
} from '../../../scripts/n8n/rest/n8nTypes.mts';
import type { RealN8n, RealN8nOptions } from '../../../scripts/n8n/run/realN8n.mts';
import { chain, manualTrigger } from '../../e2e/support/workflow.mts';
import { picturedOnFailure } from './screenshot.mts';
import { Witness } from './witness.mts';

/** The editor of a real n8n that has the packed package. */
export class Editor {
	readonly witness = new Witness();

	readonly real: RealN8n;

	private owner!: BrowserContext;

	private constructor(private readonly running: RunningEditor) {
		this.real = running.real;
	}

	static async open(version: string, simulator?: RealN8nOptions['simulator']): Promise<Editor> {
		const running = await startEditor(version, simulator);
		const editor = new Editor(running);
		try {
			editor.owner = await editor.newContext();
			// Without the page for it, which is a test of its own.
			await signInOwner(editor.owner);
			return editor;
		} catch (error) {
			await running.close();
			throw error;
		}
	}

	close(): Promise<void> {
		return this.running.close();
	}

	/** A page that its test keeps, without a session. */
	async newStranger(): Promise<Page> {
		return await (await this.newContext()).newPage();
	}

	/** A page of its own for the owner of the n8n. */
	async asOwner(visit: (page: Page) => Promise<void>): Promise<void> {
		const page = await this.owner.newPage();
		this.witness.watch(page);
		try {
			await picturedOnFailure(page, () => visit(page));
			await this.witness.lookForTokens(page);
		} finally {
			await page.close();
		}
	}

	newCredential(): Promise<Credential> {
		return createExampleCredential(this.real);
	}

	/** Each test needs its own: n8n 2 shows a workflow read-only while another page holds it. */
	async saveWorkflow(...nodes: WorkflowNode[]): Promise<SavedWorkflow> {
		return await this.real.rest.createWorkflow(chain('Browser', manualTrigger(), ...nodes));
	}

	private async newContext(): Promise<BrowserContext> {
		const context = await this.running.newContext();
		await this.witness.isolate(context);
		return context;
	}
}
