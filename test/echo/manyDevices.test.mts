import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
	device,
	EUROPE,
	FAR_EAST,
	newestRequest,
	NORTH_AMERICA,
	readButton,
	useEcho,
} from './support/echoPage.mts';

const echo = useEcho();

const focusedText = (page: Page) => page.evaluate('document.activeElement.textContent');

async function removeByKeyboard(page: Page, name: string): Promise<void> {
	await device(page, name).getByRole('button', { name: 'Remove this device' }).focus();
	await page.keyboard.press('Enter');
	await device(page, name).waitFor({ state: 'detached' });
}

describe('a device that is removed by the keyboard', () => {
	it('leaves the focus on the next one, then on the last, then on the form, and is told', () =>
		echo.open(async (page) => {
			const announced = page.locator('#announcements');
			for (const [removed, next] of [
				[EUROPE, FAR_EAST],
				[FAR_EAST, NORTH_AMERICA],
				[NORTH_AMERICA, 'Add a device'],
			] as const) {
				await removeByKeyboard(page, removed);
				expect(await focusedText(page)).toBe(next);
				await announced.getByText(`${removed} was removed`).waitFor({ state: 'attached' });
			}
		}));

	it('leaves the focus alone when it is elsewhere', () =>
		echo.open(async (page) => {
			await readButton(device(page, EUROPE)).focus();
			echo.control.removeDevice('na-en-us');
			await device(page, NORTH_AMERICA).waitFor({ state: 'detached' });
			expect(await focusedText(page)).toBe('Alexa, read my notifications');
		}));
});

it('a device that is there is not added again', () =>
	echo.open(async (page) => {
		const form = page.getByRole('form', { name: 'Add a device' });
		await form.getByRole('combobox', { name: 'Region' }).selectOption('Europe and India');
		await form.getByRole('combobox', { name: 'Language' }).selectOption('de-DE');
		await form.getByRole('button', { name: 'Add device' }).click();
		await form.getByText(`${EUROPE} is there already.`).waitFor();
		expect(await form.getByText('was added').count()).toBe(0);
	}));

describe('an accepted request is drawn', () => {
	const drawing = async (page: Page) => {
		await newestRequest(page).getByText('202 accepted').waitFor();
		return (await newestRequest(page).getAttribute('class'))?.split(' ').at(-1);
	};

	it('as fine when every device it is meant for has it', () =>
		echo.open(async (page) => {
			await echo.send();
			expect(await drawing(page)).toBe('fine');
		}));

	it('as partly unheard when one of them is missed, and the headline names it', () =>
		echo.open(async (page) => {
			echo.control.putDevice({ region: 'eu', locale: 'fr-FR' });
			await echo.send({}, { region: 'eu' });
			expect(await drawing(page)).toBe('partly');
			await newestRequest(page)
				.locator('.outcome')
				.getByText('not on Echo in Europe (French, France): the device speaks fr-FR')
				.waitFor();
		}));

	it('as unheard without any device', () =>
		echo.open(async (page) => {
			for (const { id } of echo.control.devices()) echo.control.removeDevice(id);
			await echo.send();
			expect(await drawing(page)).toBe('unheard');
		}));
});

it('of a great many notifications the first 20 are shown and spoken, and the rest is counted', () =>
	echo.open(async (page) => {
		await page.evaluate(`
			window.spokenPieces = [];
			window.speechSynthesis.speak = ({ text }) => window.spokenPieces.push(text);
		`);
		await page.getByRole('switch', { name: 'Speak aloud' }).check();
		const card = device(page, NORTH_AMERICA);
		for (let count = 0; count < 25; count += 1) await echo.send({ referenceId: `many~${count}` });
		await card.getByText('25 notifications waiting').waitFor();
		await readButton(card).click();
		await card.getByText('and 5 more, which count as heard too').waitFor();
		expect(await card.locator('.said').count()).toBe(20);
		expect(
			await page.evaluate('window.spokenPieces.filter((text) => text.startsWith("There is"))'),
		).toHaveLength(20);
		await card.getByText('No notifications').waitFor();
	}));
