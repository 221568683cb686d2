import type { Page } from 'playwright-core';
import { eventually } from './eventually.mts';

interface App {
	__vue_app__: { config: { globalProperties: { $router: { push(path: string): unknown } } } };
}

interface EditorWindow {
	document: { querySelector(selector: string): App };
	location: { pathname: string };
}

const OVERVIEW = '/home/workflows';

const CLICK_MS = 1_000;

/**
 * Goes to a page of the editor as its own links do, because Chromium needs ten seconds and more to load the editor
 * anew. Always by way of the overview, so that nothing on the page is of the workflow before.
 */
export async function goTo(page: Page, path: string): Promise<void> {
	if (page.url() === 'about:blank') return void (await page.goto(path));
	await closeDialog(page);
	await closePanel(page);
	await follow(page, OVERVIEW);
	await page.getByTestId('canvas-wrapper').waitFor({ state: 'detached' });
	if (path !== OVERVIEW) await follow(page, path);
}

async function closeDialog(page: Page): Promise<void> {
	const close = page.getByRole('button', { name: 'Close this dialog' });
	if (await close.isVisible()) await close.click();
}

/** Left by way of an address, the panel of a node throws in n8n 2 and does not open again in n8n 1. */
async function closePanel(page: Page): Promise<void> {
	const panel = page.getByTestId('node-execute-button').first();
	if (!(await panel.isVisible())) return;
	await eventually(async () => {
		// A field that has the focus keeps the key for itself.
		await page
			.locator(':focus')
			.evaluateAll((fields: Array<{ blur(): void }>) => fields.forEach((field) => field.blur()));
		await page.keyboard.press('Escape');
		return await panel.isVisible();
	}).toBe(false);
}

/** n8n may lead on from there: a new workflow gets an address of its own. */
async function follow(page: Page, path: string): Promise<void> {
	const { pathname: from } = new URL(page.url());
	if (from === path) return;
	await page.evaluate((to) => {
		const { document } = globalThis as unknown as EditorWindow;
		void document.querySelector('#app').__vue_app__.config.globalProperties.$router.push(to);
	}, path);
	const leave = page.getByRole('button', { name: 'Leave without saving' });
	await eventually(async () => {
		// n8n 2 may have saved by itself meanwhile, and then the question goes away unanswered.
		if (await leave.isVisible()) await leave.click({ timeout: CLICK_MS }).catch(() => undefined);
		return new URL(page.url()).pathname;
	}).not.toBe(from);
}
