import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { device, newestRequest, NORTH_AMERICA, readButton, useEcho } from './support/echoPage.mts';

const echo = useEcho();

/** A browser opens no more to one host. */
const CONNECTIONS_PER_HOST = 6;

/** Chromium under test takes every page for a seen one, so the page is told. */
const setHidden = (page: Page, isHidden: boolean): Promise<void> =>
	page.evaluate(`
		Object.defineProperty(document, 'hidden', { configurable: true, value: ${isHidden} });
		document.dispatchEvent(new Event('visibilitychange'));
	`);

it('tabs that nobody sees leave the connections of the browser to the one that is seen', () =>
	echo.open(async (first) => {
		const tabs = [first];
		while (tabs.length < CONNECTIONS_PER_HOST) {
			const tab = await first.context().newPage();
			await tab.goto(first.url());
			await tab.getByText('Connected to the simulator').waitFor();
			tabs.push(tab);
		}
		for (const tab of tabs) await setHidden(tab, true);
		const seen = await first.context().newPage();
		await seen.goto(first.url());
		await readButton(device(seen, NORTH_AMERICA)).click();
		await device(seen, NORTH_AMERICA).getByText('You have no new notifications.').waitFor();
	}));

it('a tab that is hidden tells nothing, and is up to date with what was opened still open when it is seen again', () =>
	echo.open(async (page) => {
		await echo.send();
		const opened = newestRequest(page);
		await opened.getByText('Details').click();
		const id = await opened.getByText('Request id').innerText();
		await setHidden(page, true);
		await page.getByText('Connecting to the simulator').waitFor();
		await echo.send({ referenceId: 'second' });
		expect(await device(page, NORTH_AMERICA).locator('.status').innerText()).toBe(
			'1 notification waiting',
		);
		await setHidden(page, false);
		await page.getByText('Connected to the simulator').waitFor();
		await device(page, NORTH_AMERICA).getByText('2 notifications waiting').waitFor();
		expect(await page.getByText(id).isVisible()).toBe(true);
	}));

it('a hidden tab that is to sound goes on listening', () =>
	echo.open(async (page) => {
		await page.getByRole('switch', { name: 'Speak aloud' }).check();
		await setHidden(page, true);
		await echo.send();
		await page.getByText(`${NORTH_AMERICA}: a new notification, Weather Alert`).waitFor();
	}));
