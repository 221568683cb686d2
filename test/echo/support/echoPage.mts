import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { exampleDevices, startSimulator, type Simulator } from '../../../simulator/index.mts';
import { launchChromium } from '../../../scripts/n8n/editor/launchChromium.mts';
import { picturedOnFailure } from '../../browser/support/screenshot.mts';
import { Witness } from '../../browser/support/witness.mts';
import { eventRequest, senders, type EventRequest } from '../../simulator/helpers.mts';

export const NORTH_AMERICA = 'Echo in North America (English, United States)';
export const EUROPE = 'Echo in Europe (German, Germany)';
export const FAR_EAST = 'Echo in the Far East (Japanese, Japan)';

const WAIT_MS = 10_000;

/** A simulator with the three example devices for a test file, and its page in Chromium. */
export function useEcho() {
	let simulator: Simulator;
	let browser: Browser;
	let aheadMs = 0;
	const witness = new Witness();
	const now = () => Date.now() + aheadMs;
	beforeAll(async () => {
		browser = await launchChromium();
		simulator = await startSimulator({ devices: exampleDevices, now });
	});
	beforeEach(() => {
		aheadMs = 0;
		simulator.control.reset();
	});
	afterEach(() => {
		expect(witness.errors.splice(0), 'errors of the page').toEqual([]);
		expect(witness.foreignRequests.splice(0), 'requests to other hosts').toEqual([]);
		expect(witness.tokens.splice(0), 'tokens on the page').toEqual([]);
	});
	afterAll(async () => {
		await browser?.close();
		await simulator?.close();
	});

	return {
		get control() {
			return simulator.control;
		},
		get port() {
			return simulator.port;
		},
		/** Moves the clock of the simulator; the browser's stays. */
		pass: (ms: number) => {
			aheadMs += ms;
		},
		/** Opens the page, once it is connected. */
		open: async (
			work: (page: Page) => Promise<void>,
			{ url = simulator.pageUrl, ...options }: BrowserContextOptions & { url?: string } = {},
		) => {
			const context = await browser.newContext(options);
			context.setDefaultTimeout(WAIT_MS);
			await witness.isolate(context);
			const page = await context.newPage();
			witness.watch(page);
			try {
				await picturedOnFailure(page, async () => {
					await page.goto(url);
					await page.getByText('Connected to the simulator').waitFor();
					await work(page);
					await witness.lookForTokens(page);
				});
			} finally {
				await context.close();
			}
		},
		/** A weather alert, with members replaced; gives the status. */
		send: async (
			changes: EventRequest = {},
			{ region = 'na', stage = 'development' }: { region?: string; stage?: string } = {},
		) => {
			const { sendEvent } = await senders(simulator);
			const times = {
				timestamp: new Date(now()).toISOString(),
				expiryTime: new Date(now() + 3_600_000).toISOString(),
			};
			return (await sendEvent(eventRequest({ ...times, ...changes }), { region, stage })).status;
		},
	};
}

export const device = (page: Page, name: string): Locator =>
	page.getByRole('article', { name, exact: true });

export const readButton = (card: Locator): Locator =>
	card.getByRole('button', { name: 'Alexa, read my notifications' });

export const requests = (page: Page): Locator => page.getByRole('region', { name: 'Requests' });

/** The newest on top. */
export const newestRequest = (page: Page): Locator => requests(page).getByRole('listitem').first();

/** The name of the movement with which an element appears. */
export const animationOf = (element: Locator): Promise<string> =>
	element.evaluate(
		(one: StyledElement) => one.ownerDocument.defaultView.getComputedStyle(one).animationName,
	);

const YELLOW = 'var(--yellow)';

/** Whether the light ring has the page's yellow. */
export const isYellow = (card: Locator): Promise<boolean> =>
	card.locator('.ring').evaluate((ring: StyledElement, yellow) => {
		const view = ring.ownerDocument.defaultView;
		const before = view.getComputedStyle(ring).stroke;
		ring.style.stroke = yellow;
		const wanted = view.getComputedStyle(ring).stroke;
		ring.style.stroke = '';
		return before === wanted;
	}, YELLOW);

/** What is used here of an element: the types of tests are those of Node. */
interface StyledElement {
	style: { stroke: string };
	ownerDocument: { defaultView: { getComputedStyle(of: StyledElement): ComputedStyle } };
}

interface ComputedStyle {
	stroke: string;
	animationName: string;
}
