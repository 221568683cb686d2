import type { Browser, BrowserContext, Page } from 'playwright-core';
import type {
	Credential,
	Json,
	SavedWorkflow,
	WorkflowNode,
} from '../../../scripts/n8n/rest/n8nTypes.mts';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mts';
import { packPackage } from '../../../scripts/n8n/install/packPackage.mts';
import {
	OWNER,
	startRealN8n,
	type RealN8n,
	type RealN8nOptions,
} from '../../../scripts/n8n/run/realN8n.mts';
import { exampleClient } from '../../../simulator/index.mts';
import { chain, manualTrigger } from '../../e2e/support/workflow.mts';
import { launchChromium } from './chromium.mts';
import { PATIENCE_MS } from './patience.mts';
import { picturedOnFailure } from './screenshot.mts';
import { Witness } from './witness.mts';

/** The editor of a real n8n that has the packed package. */
export class Editor {
	readonly witness = new Witness();

	private owner!: BrowserContext;

	private constructor(
		readonly real: RealN8n,
		private readonly browser: Browser,
	) {}

	/** Packs the package, and starts an n8n that has it. */
	static async open(version: string, simulator?: RealN8nOptions['simulator']): Promise<Editor> {
		const browser = await launchChromium();
		const folder = await temporaryFolder();
		let real: RealN8n | undefined;
		try {
			const tarball = await packPackage(folder.path);
			real = await startRealN8n({
				tarball,
				version,
				log: (line) => console.log(line),
				...(simulator && { simulator }),
			});
			const editor = new Editor(real, browser);
			await editor.signInOwner();
			return editor;
		} catch (error) {
			await browser.close();
			await real?.stop();
			throw error;
		} finally {
			await folder.remove();
		}
	}

	async close(): Promise<void> {
		await this.browser.close();
		await this.real.stop();
	}

	/** A page for somebody who has not signed in. Its errors are n8n's: no node has been loaded yet. */
	async asStranger(visit: (page: Page) => Promise<void>): Promise<void> {
		const context = await this.newContext();
		const page = await context.newPage();
		await picturedOnFailure(page, () => visit(page));
		await context.close();
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

	async newCredential(): Promise<Credential> {
		const { clientId, clientSecret } = exampleClient;
		const data: Json = { clientId, clientSecret, region: 'na' };
		return await this.real.rest.createCredential({ name: 'Stand-in', type: 'alexaLwaApi', data });
	}

	/** Each test needs its own: n8n 2 shows a workflow read-only while another page holds it. */
	async saveWorkflow(node: WorkflowNode): Promise<SavedWorkflow> {
		return await this.real.rest.createWorkflow(chain('Browser', manualTrigger(), node));
	}

	/** Without the page for it, which is a test of its own. */
	private async signInOwner(): Promise<void> {
		const { email: emailOrLdapLoginId, password } = OWNER;
		this.owner = await this.newContext();
		await this.owner.request.post('/rest/login', {
			data: { emailOrLdapLoginId, password },
			failOnStatusCode: true,
		});
	}

	private async newContext(): Promise<BrowserContext> {
		const context = await this.browser.newContext({
			baseURL: this.real.n8n.url,
			viewport: { width: 1500, height: 1100 },
		});
		context.setDefaultTimeout(PATIENCE_MS);
		await this.witness.isolate(context);
		return context;
	}
}
