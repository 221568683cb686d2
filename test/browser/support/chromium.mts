import { chromium, selectors, type Browser } from 'playwright-core';
import { CHROMIUM_ADVICE, findChromium } from '../../../scripts/lib/chromium.mjs';

/** It runs in containers too, keeps to itself, and asks nothing of the internet. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

// What n8n calls it.
selectors.setTestIdAttribute('data-test-id');

export async function launchChromium(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === undefined) {
		throw new Error(`These tests need Chromium, which is not installed: ${CHROMIUM_ADVICE}.`);
	}
	return await chromium.launch({ executablePath, args: ARGUMENTS });
}
