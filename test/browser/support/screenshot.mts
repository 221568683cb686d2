import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Ignored by git. A test that fails again replaces its picture. */
const FOLDER = new URL('../../../.failures/', import.meta.url);

/** Does the work, and has its error say where a picture of the page is. */
export async function picturedOnFailure(page: Page, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		if (error instanceof Error) error.message += `\n\nAt ${page.url()}. ${await picture(page)}`;
		throw error;
	}
}

async function picture(page: Page): Promise<string> {
	const test = (expect.getState().currentTestName ?? 'no test').replace(/\W+/g, '-');
	const path = fileURLToPath(new URL(`${test.slice(0, 100)}.png`, FOLDER));
	try {
		await page.screenshot({ path });
		return `Screenshot: ${path}`;
	} catch (error) {
		return `No screenshot: ${String(error)}`;
	}
}
