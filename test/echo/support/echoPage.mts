import { afterEach, beforeEach, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { exampleDevices, startSimulator } from '../../../simulator/index.mts';
import { launchChromium } from '../../../scripts/n8n/editor/launchChromium.mts';
import { picturedOnFailure } from '../../browser/support/screenshot.mts';
import { Witness } from '../../browser/support/witness.mts';
import { dataStoreClient, type CommandsRequest } from '../../simulator/dataStoreClient.mts';
import { callsTo, type EventRequest } from '../../simulator/helpers.mts';

export const NORTH_AMERICA = 'Echo in North America (English, United States)';
export const EUROPE = 'Echo in Europe (German, Germany)';
export const FAR_EAST = 'Echo in the Far East (Japanese, Japan)';

export const DESKTOP = { width: 1280, height: 900 };
const WAIT_MS = 10_000;

/** One simulator and one page for all files of the level: they run in one worker process. */
const simulator = await startSimulator({ devices: exampleDevices });
// The first module loads the compiler, which on a busy machine takes longer than a page may.
await fetch(`${simulator.pageUrl}/main.mjs`);
const { sendEvent } = callsTo(simulator);
const browser = await launchChromium();
const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
context.setDefaultTimeout(WAIT_MS);
const witness = new Witness();
witness.noteForeignRequests(context);
const page = await context.newPage();
witness.watch(page);

/** The page in Chromium, as it is when it is opened anew, beside a simulator with the three example devices. */
export function useEcho() {
	beforeEach(() => simulator.control.reset());
	afterEach(async () => {
		await page.unrouteAll();
		for (const other of context.pages()) if (other !== page) await other.close();
		expect(witness.errors.splice(0), 'errors of the page').toEqual([]);
		expect(witness.foreignRequests.splice(0), 'requests to other hosts').toEqual([]);
		expect(witness.tokens.splice(0), 'tokens on the page').toEqual([]);
	});

	return {
		control: simulator.control,
		port: simulator.port,
		/** Loads the page, and begins once it is connected. */
		open: async (work: (page: Page) => Promise<void>, url = simulator.pageUrl) =>
			await picturedOnFailure(page, async () => {
				await page.setViewportSize(DESKTOP);
				await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
				await page.goto(url);
				await connected(page);
				await work(page);
				await witness.lookForTokens(page);
			}),
		/** A weather alert, with members replaced; gives the status. */
		send: async (
			changes: EventRequest = {},
			{ region = 'na', stage = 'development' }: { region?: string; stage?: string } = {},
		) => {
			const times = {
				timestamp: new Date().toISOString(),
				expiryTime: new Date(Date.now() + 3_600_000).toISOString(),
			};
			return (await sendEvent({ ...times, ...changes }, { region, stage })).status;
		},
		/** Commands for the data store, in North America. */
		writeData: (request: CommandsRequest) => dataStoreClient(simulator).commandsV1(request),
	};
}

export const connected = (page: Page): Promise<void> =>
	page.getByText('Connected to the simulator').waitFor();

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
