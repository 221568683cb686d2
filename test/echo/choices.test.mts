import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { device, NORTH_AMERICA, useEcho } from './support/echoPage.mts';

const echo = useEcho();
const DEVICE_CALLS = '**/_simulator/devices/**';
const card = (page: Page) => device(page, NORTH_AMERICA);
const stage = (page: Page) => card(page).getByRole('combobox', { name: 'Version of the skill' });

const toggled = (name: string) => ({
	name,
	choose: (page: Page) => card(page).getByRole('switch', { name }).click(),
	read: (page: Page) => card(page).getByRole('switch', { name }).isChecked(),
});
const controls = [
	toggled('Do not disturb'),
	toggled('Notifications of this skill'),
	toggled('Online'),
	{
		name: 'Version of the skill',
		choose: (page: Page) => stage(page).selectOption('live'),
		read: (page: Page) => stage(page).inputValue(),
	},
];

describe.each(controls)('$name', ({ choose, read }) => {
	it('stays as chosen when a state from before the choice arrives', () =>
		echo.open(async (page) => {
			const before = await read(page);
			const meanwhile: unknown[] = [];
			await page.route(DEVICE_CALLS, async (route) => {
				await echo.send();
				await card(page).getByText('1 notification waiting', { exact: true }).waitFor();
				meanwhile.push(await read(page));
				await route.continue();
			});
			await choose(page);
			await expect.poll(() => meanwhile).toEqual([expect.not.toBeOneOf([before])]);
		}));

	it('goes back, with the reason, when the simulator refuses it', () =>
		echo.open(async (page) => {
			const before = await read(page);
			await page.route(DEVICE_CALLS, (route) =>
				route.fulfill({ status: 409, json: { message: 'Not now' } }),
			);
			await choose(page);
			await card(page).getByText('Not now').waitFor();
			expect(await read(page)).toBe(before);
		}));
});
