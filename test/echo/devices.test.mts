import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
	device,
	EUROPE,
	FAR_EAST,
	isYellow,
	NORTH_AMERICA,
	readButton,
	useEcho,
} from './support/echoPage.mts';

const echo = useEcho();
const ENGLISH_USER = 'amzn1.ask.account.DEMO-NA-EN-US';
const hurricane = {
	event: {
		name: 'AMAZON.WeatherAlert.Activated',
		payload: { weatherAlert: { source: 'localizedattribute:source', alertType: 'HURRICANE' } },
	},
};

describe('an event that arrives', () => {
	it('turns the ring of the device yellow, and says so in words with the event', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await card.getByText('No notifications').waitFor();
			expect(await isYellow(card)).toBe(false);
			await echo.send();
			await card.getByText('1 notification waiting', { exact: true }).waitFor();
			await card.getByRole('listitem').getByText('Weather Alert').waitFor();
			expect(await isYellow(card)).toBe(true);
			expect(await isYellow(device(page, EUROPE))).toBe(false);
			await page.getByText(`${NORTH_AMERICA}: a new notification, Weather Alert`).waitFor();
		}));

	it('replaces a pending one of its reference id in place', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await echo.send();
			await card.getByText('1 notification waiting').waitFor();
			await echo.send(hurricane);
			await card.getByText('updated', { exact: true }).waitFor();
			expect(await card.getByRole('listitem').count()).toBe(1);
			await readButton(card).click();
			await card.getByText('There is a hurricane alert').waitFor();
		}));

	it('waits without light and banner where do not disturb is on', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await card.getByRole('switch', { name: 'Do not disturb' }).check();
			await expect.poll(() => echo.control.devices()[0]?.doNotDisturb).toBe(true);
			await echo.send();
			await card.getByText('1 notification waiting').waitFor();
			await card.getByText('Do not disturb is on: no light and no chime.').waitFor();
			expect(await isYellow(card)).toBe(false);
			expect(await card.getByRole('listitem').isVisible()).toBe(false);
		}));
});

describe('"Alexa, read my notifications"', () => {
	it('shows the published sentence in the English of the device, and the ring goes out', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await echo.send();
			await card.getByText('1 notification waiting').waitFor();
			await readButton(card).click();
			const sentence = card.getByText('There is a tornado alert for your area.');
			await sentence.waitFor();
			expect(await sentence.getAttribute('lang')).toBe('en-US');
			expect(await sentence.innerText()).toContain('Provided by Northern Weather Service.');
			await card.getByText('No notifications').waitFor();
			expect(await isYellow(card)).toBe(false);
			expect(await card.getByText('has not published').count()).toBe(0);
		}));

	it('shows German texts in the English template, says that it is not published, and speaks each piece in its language', () =>
		echo.open(async (page) => {
			await page.evaluate(`
				window.spokenPieces = [];
				window.speechSynthesis.speak = ({ text, lang }) => window.spokenPieces.push([text, lang]);
			`);
			const card = device(page, EUROPE);
			await page.getByRole('switch', { name: 'Speak aloud' }).check();
			await echo.send({}, { region: 'eu' });
			await card.getByText('1 notification waiting').waitFor();
			await readButton(card).click();
			await card
				.getByText(
					'Amazon has not published the wording in de-DE; this is the English template with your German texts.',
				)
				.waitFor();
			const sentence = card.getByText('There is a tornado alert for your area.');
			expect(await sentence.getAttribute('lang')).toBe('en');
			expect(await card.locator('[lang="de-DE"]').innerText()).toBe('Nordwetterdienst');
			expect(await page.evaluate('window.spokenPieces')).toEqual([
				['There is a tornado alert for your area. Provided by ', 'en'],
				['Nordwetterdienst', 'de-DE'],
				['.', 'en'],
			]);
		}));

	it('says that there is nothing new, to screen readers too, and is silent unless asked to speak', () =>
		echo.open(async (page) => {
			await page.evaluate('window.speechSynthesis.speak = () => { window.hasSpoken = true; }');
			const card = device(page, FAR_EAST);
			await readButton(card).click();
			const said = card.locator('[aria-live="polite"]');
			await said.getByText('You have no new notifications.').waitFor();
			expect(await page.evaluate('window.hasSpoken')).toBeUndefined();
		}));
});

describe('the card of a device', () => {
	it('has the notifications and the version of the customer, and their user id to copy', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await card.getByRole('switch', { name: 'Notifications of this skill' }).uncheck();
			await card.getByRole('combobox', { name: 'Version of the skill' }).selectOption('live');
			const settings = { notifications: false, stage: 'live' };
			await expect.poll(() => echo.control.devices()[0]).toMatchObject(settings);
			await card.getByText(ENGLISH_USER).waitFor();
			await card.getByRole('button', { name: 'Copy user ID' }).click();
			await card.getByText('Copied').waitFor();
			expect(await page.evaluate('navigator.clipboard.readText()')).toBe(ENGLISH_USER);
		}));

	it('is added for a region and a language once, and is removed', () =>
		echo.open(async (page) => {
			const form = page.getByRole('form', { name: 'Add a device' });
			await form.getByRole('combobox', { name: 'Region' }).selectOption('Europe and India');
			await form.getByRole('combobox', { name: 'Language' }).selectOption('fr-FR');
			await form.getByRole('button', { name: 'Add device' }).click();
			const name = 'Echo in Europe (French, France)';
			const card = device(page, name);
			await card.waitFor();
			await form.getByText('was added').waitFor();
			await form.getByRole('button', { name: 'Add device' }).click();
			await form.getByText(`${name} is there already.`).waitFor();
			await card.getByRole('button', { name: 'Remove this device' }).click();
			await card.waitFor({ state: 'detached' });
		}));
});

const focusedText = (page: Page) => page.evaluate('document.activeElement.textContent');

describe('a device that is removed by the keyboard', () => {
	it('leaves the focus on the next one, then on the last, then on the form, and is told', () =>
		echo.open(async (page) => {
			const announced = page.locator('#announcements');
			for (const [removed, next] of [
				[EUROPE, FAR_EAST],
				[FAR_EAST, NORTH_AMERICA],
				[NORTH_AMERICA, 'Add a device'],
			] as const) {
				await device(page, removed).getByRole('button', { name: 'Remove this device' }).focus();
				await page.keyboard.press('Enter');
				await device(page, removed).waitFor({ state: 'detached' });
				expect(await focusedText(page)).toBe(next);
				await announced.getByText(`${removed} was removed`).waitFor({ state: 'attached' });
			}
		}));
});
