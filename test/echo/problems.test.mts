import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { device, NORTH_AMERICA, readButton, useEcho } from './support/echoPage.mts';
import { openAndLose } from './support/openAndLose.mts';

const echo = useEcho();
const NO_ANSWER = 'The simulator does not answer: is it still running?';

const card = (page: Page) => device(page, NORTH_AMERICA);
const quiet = (page: Page) => card(page).getByRole('switch', { name: 'Do not disturb' });
const skill = (page: Page) =>
	card(page).getByRole('switch', { name: 'Notifications of this skill' });
const version = (page: Page) => card(page).getByRole('combobox', { name: 'Version of the skill' });

/** Not only there, which a text for screen readers alone is, too. */
async function expectInSight(text: Locator): Promise<void> {
	await text.waitFor();
	const box = await text.boundingBox();
	expect(box?.width).toBeGreaterThan(100);
	expect(box?.height).toBeGreaterThan(15);
}

describe('a simulator that has stopped', () => {
	it.each([
		{ title: 'reading', act: (page: Page) => readButton(card(page)).click() },
		{ title: 'a switch', act: (page: Page) => quiet(page).click() },
		{ title: 'the version', act: (page: Page) => version(page).selectOption('live') },
		{
			title: 'removing',
			act: (page: Page) => card(page).getByRole('button', { name: 'Remove' }).click(),
		},
	])('$title: the device says that it does not answer', ({ act }) =>
		openAndLose(echo, async (page) => {
			await act(page);
			await expectInSight(card(page).getByText(NO_ANSWER, { exact: true }));
		}),
	);

	it('adding: the form says so', () =>
		openAndLose(echo, async (page) => {
			await page.getByRole('combobox', { name: 'Language' }).selectOption('fr-FR');
			await page.getByRole('button', { name: 'Add device' }).click();
			await expectInSight(page.getByRole('form').getByText(NO_ANSWER, { exact: true }));
		}));

	it('switches and choices that were not taken go back', () =>
		openAndLose(echo, async (page) => {
			await quiet(page).click();
			await expect.poll(() => quiet(page).isChecked()).toBe(false);
			await skill(page).click();
			await expect.poll(() => skill(page).isChecked()).toBe(true);
			await version(page).selectOption('live');
			await expect.poll(() => version(page).inputValue()).toBe('development');
		}));

	it('the lost connection is in sight wherever one is on the page', () =>
		openAndLose(echo, async (page) => {
			await page.mouse.move(300, 300);
			await page.mouse.wheel(0, 600);
			await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(200);
			const box = await page.getByText('The connection to the simulator is lost').boundingBox();
			expect(box?.y).toBeGreaterThanOrEqual(0);
			expect(box?.y).toBeLessThan(100);
		}));

	it('once it is back, nothing is said of what failed before', () =>
		openAndLose(echo, async (page, resume) => {
			await readButton(card(page)).click();
			await card(page).getByText(NO_ANSWER).waitFor();
			await resume();
			await page.getByText('Connected to the simulator').waitFor();
			await card(page).getByText(NO_ANSWER).waitFor({ state: 'hidden' });
		}));
});

it('a request that is never answered is given up, and the switch goes back', () =>
	echo.open(async (page) => {
		await page.route('**/_simulator/devices/**', () => undefined);
		await quiet(page).click();
		await expectInSight(card(page).getByText(NO_ANSWER));
		expect(await quiet(page).isChecked()).toBe(false);
	}));

it('a refusal is said in the words of the simulator', () =>
	echo.open(async (page) => {
		await page.route('**/_simulator/devices/*/read', (route) =>
			route.fulfill({ status: 404, json: { message: 'There is no device with this id' } }),
		);
		await readButton(card(page)).click();
		await expectInSight(card(page).getByText('There is no device with this id'));
	}));
