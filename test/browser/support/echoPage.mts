import type { Locator, Page } from 'playwright-core';

/** The page of the simulated Echo, and on it one device. */
export class EchoPage {
	private readonly device: Locator;

	constructor(
		readonly page: Page,
		deviceName: string,
	) {
		this.device = page.getByRole('article', { name: deviceName });
	}

	async open(url: string): Promise<void> {
		await this.page.goto(url);
		await this.device.waitFor();
	}

	/** Whether something waits, as the page says it beside the light. */
	status(): Promise<string> {
		return this.device.locator('.status').innerText();
	}

	async readNotifications(): Promise<void> {
		await this.device.getByRole('button', { name: 'Alexa, read my notifications' }).click();
	}

	text(): Promise<string> {
		return this.device.innerText();
	}

	log(): Promise<string> {
		return this.page.getByRole('region', { name: 'Requests' }).innerText();
	}
}
