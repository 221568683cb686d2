import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Does the work, and has its error say where a picture of the page is. The picture is kept. */
export async function picturedOnFailure(page: Page, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		if (error instanceof Error) error.message += `\n\nAt ${page.url()}. ${await picture(page)}`;
		throw error;
	}
}

async function picture(page: Page): Promise<string> {
	try {
		const path = join(await mkdtemp(join(tmpdir(), 'n8n-nodes-alexa-editor-')), 'page.png');
		await page.screenshot({ path });
		return `Screenshot: ${path}`;
	} catch (error) {
		return `No screenshot: ${String(error)}`;
	}
}
