import type { BrowserContext, Page } from 'playwright-core';

/** How LWA's access tokens begin. */
const TOKEN = 'Atc|';

/** What went on in the pages of all tests, beside what each of them checks. */
export class Witness {
	readonly errors: string[] = [];

	/** The addresses of other hosts that a page asked for something, in vain. */
	readonly foreignRequests: string[] = [];

	/** The addresses of the pages that held a token when they were left. */
	readonly tokens: string[] = [];

	/** Lets no page reach any host but this machine. */
	async isolate(context: BrowserContext): Promise<void> {
		await context.route(
			({ hostname }) => hostname !== '127.0.0.1',
			async (route) => {
				this.foreignRequests.push(route.request().url());
				await route.abort();
			},
		);
	}

	watch(page: Page): void {
		page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${error.message}`));
	}

	async lookForTokens(page: Page): Promise<void> {
		const values = await page
			.locator('input, textarea')
			.evaluateAll((inputs: Array<{ value: string }>) => inputs.map(({ value }) => value));
		if ([await page.content(), ...values].some((text) => text.includes(TOKEN))) {
			this.tokens.push(page.url());
		}
	}
}
