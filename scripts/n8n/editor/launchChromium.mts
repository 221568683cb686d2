import { chromium, selectors, type Browser } from 'playwright-core';
import { CHROMIUM_MISSING, findChromium } from '../../lib/chromium.mts';

/** It runs in containers too, keeps to itself, and reaches this machine only. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

// What n8n calls it.
selectors.setTestIdAttribute('data-test-id');

export async function launchChromium(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === undefined) throw new Error(CHROMIUM_MISSING);
	return await chromium.launch({ executablePath, args: ARGUMENTS });
}
