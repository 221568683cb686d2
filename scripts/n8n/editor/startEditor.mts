import type { Browser, BrowserContext } from 'playwright-core';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { packPackage } from '../install/packPackage.mts';
import { OWNER, startRealN8n, type RealN8nOptions } from '../run/realN8n.mts';
import { launchChromium } from './launchChromium.mts';

/** Generous, because a busy machine needs many seconds for the first page. */
export const PATIENCE_MS = 30_000;

/** A real n8n that has the packed package, and a browser for its editor. */
export type RunningEditor = Awaited<ReturnType<typeof startEditor>>;

/** Packs what is built, and starts an n8n that has it. */
export async function startEditor(version: string, simulator?: RealN8nOptions['simulator']) {
	// First, because it fails at once if Chromium is missing.
	const browser = await launchChromium();
	const tarball = await packPackage(temporaryFolder().path);
	const log = (line: string) => console.log(line);
	const real = await startRealN8n({ tarball, version, log, ...(simulator && { simulator }) });
	const close = async () => {
		await browser.close();
		await real.stop();
	};
	return { real, newContext: () => newContext(browser, real.n8n.url), close };
}

/** Without a graphics card, drawing them keeps the processor busy. */
const STOP_ANIMATIONS = `addEventListener('DOMContentLoaded', () => {
	const style = document.createElement('style');
	style.textContent = '*, ::before, ::after { animation: none !important; transition: none !important }';
	document.head.append(style);
});`;

/** A session of its own, of nobody yet. */
async function newContext(browser: Browser, baseURL: string): Promise<BrowserContext> {
	const viewport = { width: 1500, height: 1100 };
	const context = await browser.newContext({ baseURL, viewport });
	context.setDefaultTimeout(PATIENCE_MS);
	await context.addInitScript({ content: STOP_ANIMATIONS });
	return context;
}

/** Without the page for it. */
export async function signInOwner({ request }: BrowserContext): Promise<void> {
	const { email: emailOrLdapLoginId, password } = OWNER;
	const data = { emailOrLdapLoginId, password };
	await request.post('/rest/login', { data, failOnStatusCode: true });
}
