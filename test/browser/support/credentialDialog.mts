import { goTo } from './goTo.mts';
import { Parameters } from './parameters.mts';

/** The dialog in which a credential is filled in, saved and thereby tested. */
export class CredentialDialog extends Parameters {
	async open(type: string): Promise<void> {
		await goTo(this.page, '/home/credentials/create');
		await this.page.getByTestId('new-credential-type-select').locator('input').fill(type);
		await this.page.getByRole('option', { name: type }).click();
		await this.page.getByTestId('new-credential-type-button').click();
		await this.page.getByTestId('credential-save-button').waitFor();
	}

	async reopen(id: string): Promise<void> {
		await goTo(this.page, `/home/credentials/${id}`);
		await this.field('clientId').waitFor();
	}

	async fill(values: Record<string, string>): Promise<void> {
		for (const [name, value] of Object.entries(values)) await this.input(name).fill(value);
	}

	async save(): Promise<void> {
		await this.page.getByTestId('credential-save-button').getByRole('button').click();
	}

	/** Shown where the last test passed or failed. */
	async testAgain(): Promise<void> {
		await this.page.getByRole('dialog').getByRole('button', { name: 'Retry' }).click();
	}

	/** n8n folds a test's long sentence away. */
	async showDetails(): Promise<void> {
		await this.page.getByText('More details').click();
	}

	text(): Promise<string> {
		return this.page.getByRole('dialog').filter({ visible: true }).first().innerText();
	}
}
