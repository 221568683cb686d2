import type { Locator, Page } from 'playwright-core';
import type { SavedWorkflow } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { goTo } from './goTo.mts';
import { Parameters } from './parameters.mts';

/** The panel of one node: its fields, the button that runs it, and its output. */
export class NodePanel extends Parameters {
	readonly errorTitle: Locator;

	readonly errorDescription: Locator;

	/** There once an item has come out. */
	readonly outputTable: Locator;

	private readonly runButton: Locator;

	private readonly output: Locator;

	constructor(page: Page) {
		super(page);
		this.output = page.getByTestId('output-panel');
		this.outputTable = this.output.locator('table').first();
		this.errorTitle = this.output.getByTestId('node-error-message');
		this.errorDescription = this.output.getByTestId('node-error-description');
		this.runButton = page.getByTestId('node-execute-button').first();
	}

	/** By its address, because a node on the canvas moves until all of the page is there. */
	async open({ id, nodes }: SavedWorkflow, nodeName: string): Promise<void> {
		const node = nodes.find(({ name }) => name === nodeName);
		await goTo(this.page, `/workflow/${id}/${node?.id}`);
		await this.runButton.waitFor();
	}

	/** To the node before or behind this one. */
	async goTo(nodeName: string): Promise<void> {
		await this.page.locator(`[data-test-id="floating-node"][data-node-name="${nodeName}"]`).click();
		await this.page.getByTestId('node-title-container').filter({ hasText: nodeName }).waitFor();
	}

	async run(): Promise<void> {
		await this.runButton.click();
	}

	async save(): Promise<void> {
		await this.page.keyboard.press('Control+s');
	}

	async showOutputAs(way: 'schema' | 'table' | 'json'): Promise<void> {
		await this.output.getByTestId(`radio-button-${way}`).click();
	}

	/** The first item of the output, as its table shows it. */
	async outputRow(): Promise<Record<string, string>> {
		const names = await this.output.locator('th').allInnerTexts();
		const cells = await this.output.locator('tbody tr').first().locator('td').allInnerTexts();
		return Object.fromEntries(
			names.map((name, column) => [name.trim(), cells[column]?.trim() ?? '']),
		);
	}
}
