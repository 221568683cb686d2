import { expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import {
	connected,
	device,
	EUROPE,
	FAR_EAST,
	newestRequest,
	NORTH_AMERICA,
	readButton,
	useEcho,
} from './support/echoPage.mts';
import { openAndLose } from './support/openAndLose.mts';

const echo = useEcho();
const NO_ANSWER = 'The simulator does not answer: is it still running?';

const quiet = (card: Locator) => card.getByRole('switch', { name: 'Do not disturb' });
const version = (card: Locator) => card.getByRole('combobox', { name: 'Version of the skill' });

/** Not only there, which a text for screen readers alone is, too. */
async function expectInSight(text: Locator): Promise<void> {
	await text.waitFor();
	const box = await text.boundingBox();
	expect(box?.width).toBeGreaterThan(100);
	expect(box?.height).toBeGreaterThan(15);
}

it('what a simulator that has stopped is asked for gets the answer where it was asked, and goes back', () => {
	echo.control.putDevice({ region: 'eu', locale: 'fr-FR' });
	return openAndLose(echo, async (page) => {
		const says = (place: Locator) => expectInSight(place.getByText(NO_ANSWER, { exact: true }));
		const american = device(page, NORTH_AMERICA);
		await readButton(american).click();
		await says(american);
		const german = device(page, EUROPE);
		await quiet(german).click();
		await says(german);
		expect(await quiet(german).isChecked()).toBe(false);
		const japanese = device(page, FAR_EAST);
		await version(japanese).selectOption('live');
		await says(japanese);
		expect(await version(japanese).inputValue()).toBe('development');
		const french = device(page, 'Echo in Europe (French, France)');
		await french.getByRole('button', { name: 'Remove' }).click();
		await says(french);
		const form = page.getByRole('form', { name: 'Add a device' });
		await form.getByRole('combobox', { name: 'Language' }).selectOption('fr-CA');
		await form.getByRole('button', { name: 'Add device' }).click();
		await says(form);
	});
});

it('a lost connection is in sight wherever one is on the page; once it is back, the page is up to date and says nothing of it', () =>
	openAndLose(echo, async (page, resume) => {
		const card = device(page, NORTH_AMERICA);
		await readButton(card).click();
		await card.getByText(NO_ANSWER).waitFor();
		await page.mouse.move(300, 300);
		await page.mouse.wheel(0, 600);
		await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(200);
		const box = await page.getByText('The connection to the simulator is lost').boundingBox();
		expect(box?.y).toBeGreaterThanOrEqual(0);
		expect(box?.y).toBeLessThan(100);
		await echo.send();
		await resume();
		await connected(page);
		await card.getByText('1 notification waiting').waitFor();
		await card.getByText(NO_ANSWER).waitFor({ state: 'hidden' });
	}));

/** Chromium under test takes every page for a seen one, so the page is told. */
const setHidden = (page: Page, isHidden: boolean): Promise<void> =>
	page.evaluate(`
		Object.defineProperty(document, 'hidden', { configurable: true, value: ${isHidden} });
		document.dispatchEvent(new Event('visibilitychange'));
	`);

it('a hidden tab has no connection, and is up to date, with what was opened still open, when it is seen again', () =>
	echo.open(async (page) => {
		await echo.send();
		const opened = newestRequest(page);
		await opened.getByText('Details').click();
		const id = await opened.getByText('Request id').innerText();
		const isGivenBack = page.waitForEvent('requestfailed', (request) =>
			request.url().endsWith('/stream'),
		);
		await setHidden(page, true);
		await isGivenBack;
		await page.getByText('Connecting to the simulator').waitFor();
		await echo.send({ referenceId: 'second' });
		expect(await device(page, NORTH_AMERICA).locator('.status').innerText()).toBe(
			'1 notification waiting',
		);
		await setHidden(page, false);
		await connected(page);
		await device(page, NORTH_AMERICA).getByText('2 notifications waiting').waitFor();
		expect(await page.getByText(id).isVisible()).toBe(true);
	}));
