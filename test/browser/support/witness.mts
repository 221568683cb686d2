import type { BrowserContext, Page } from 'playwright-core';

/** How LWA's access tokens begin. */
const TOKEN = 'Atc|';

/** Of n8n 2.41 itself, on its list of workflows, where no workflow is open and no node is there. */
const OF_N8N = /\/home\/workflows: injectNDVStore\(\) was accessed without an active workflow/;

/** What went on in the pages of all tests, beside what each of them checks. */
export class Witness {
	readonly errors: string[] = [];

	/** The addresses of other hosts that a page asked for something, in vain. */
	readonly foreignRequests: string[] = [];

	/** The addresses of the pages that held a token when they were left. */
	readonly tokens: string[] = [];

	/** Reached is none of them: Chromium knows no other host. (A route would forbid its cache, too.) */
	noteForeignRequests(context: BrowserContext): void {
		context.on('request', (request) => {
			const url = request.url();
			if (/^(https?|wss?):/.test(url) && new URL(url).hostname !== '127.0.0.1') {
				this.foreignRequests.push(url);
			}
		});
	}

	watch(page: Page): void {
		page.on('pageerror', ({ message }) => {
			const error = `${page.url()}: ${message}`;
			if (!OF_N8N.test(error)) this.errors.push(error);
		});
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
