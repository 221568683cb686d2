import type { Locator, Page } from 'playwright-core';
import { goTo } from './goTo.mts';

/** The panel in which a new workflow looks for its nodes. */
export class NodeSearch {
	private readonly results: Locator;

	constructor(private readonly page: Page) {
		this.results = page.getByTestId('item-iterator-item');
	}

	async open(): Promise<void> {
		await this.openNew();
		await this.add();
	}

	/** An empty workflow. */
	async openNew(): Promise<void> {
		await goTo(this.page, '/workflow/new');
		await this.page.getByTestId('node-creator-plus-button').waitFor();
	}

	/** Presses "Add first step". */
	async add(): Promise<void> {
		await this.page.getByTestId('node-creator-plus-button').click();
	}

	async search(words: string): Promise<void> {
		await this.page.getByTestId('node-creator-search-bar').fill(words);
	}

	/** The nodes of a search, or the actions of a node. */
	names(): Promise<string[]> {
		return this.page.getByTestId('node-creator-item-name').allInnerTexts();
	}

	async choose(name: string): Promise<void> {
		await this.result(name).click();
	}

	/** 0 for an icon that is missing. */
	iconWidth(name: string): Promise<number> {
		const icon = this.result(name).locator('img').first();
		return icon.evaluate((image: { naturalWidth: number }) => image.naturalWidth);
	}

	private result(name: string): Locator {
		return this.results.filter({ has: this.page.getByText(name, { exact: true }) });
	}
}
