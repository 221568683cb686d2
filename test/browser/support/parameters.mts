import type { Locator, Page } from 'playwright-core';

interface ShownParameter {
	label: string;
	/** As a reader sees it: the name of a choice, not its value. */
	value: string;
}

const PREFIX = 'parameter-input-';

/** The fields of a node or a credential, by the names of their parameters. */
export class Parameters {
	constructor(readonly page: Page) {}

	field(name: string): Locator {
		return this.page.getByTestId(`${PREFIX}${name}`);
	}

	input(name: string): Locator {
		return this.field(name).locator('input');
	}

	/** The names of all fields that are shown, in their order. */
	async names(): Promise<string[]> {
		const shown = await this.page
			.locator(`[data-test-id^="${PREFIX}"]:visible`)
			.evaluateAll((fields: Array<{ dataset: { testId: string } }>) =>
				fields.map(({ dataset }) => dataset.testId),
			);
		return shown.map((id) => id.slice(PREFIX.length));
	}

	async read(name: string): Promise<ShownParameter> {
		const item = this.page.getByTestId('parameter-item').filter({ has: this.field(name) });
		const [label = ''] = (await item.last().innerText()).trim().split('\n');
		return { label: label.trim(), value: await this.value(name) };
	}

	/** Several choices are shown as texts, anything else as the value of an input. */
	async value(name: string): Promise<string> {
		const texts = (await this.field(name).innerText()).trim();
		return texts || (await this.input(name).last().inputValue());
	}

	/** Choices show a description below their name, and one name may begin as another does. */
	async choose(name: string, choice: string): Promise<void> {
		await this.field(name).click();
		const text = this.page.getByText(choice, { exact: true });
		await this.page.getByRole('option').filter({ has: text }).click();
	}
}
