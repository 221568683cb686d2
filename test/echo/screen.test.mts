import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { put, toUser, type Command } from '../simulator/dataStoreClient.mts';
import { useSkill } from '../simulator/skillServer.mts';
import { faintTexts } from './support/contrast.mts';
import { connected, device, EUROPE, NORTH_AMERICA, useEcho } from './support/echoPage.mts';

const echo = useEcho();
const skill = useSkill(echo.control);
const SHOW = 'na-en-us';
const DEVICE_ID = 'amzn1.ask.device.DEMO-NA-EN-US';
const TILE = {
	title: 'Dinner',
	text: 'Lasagne at seven',
	rows: [{ label: 'Oven', value: '180 °C' }],
	footer: 'From n8n',
	button: 'Done',
	color: '#FFD166',
};

const screen = (page: Page) =>
	device(page, NORTH_AMERICA).getByRole('group', { name: 'Screen', exact: true });
const online = (page: Page) => screen(page).getByRole('switch', { name: 'Online' });
const button = (page: Page, name: string) =>
	screen(page).getByRole('button', { name, exact: true });
const write = (...commands: Command[]) =>
	echo.writeData({ commands, target: toUser('amzn1.ask.account.DEMO-NA-EN-US') });
const colors = (locator: Locator): Promise<string[]> =>
	locator.evaluate((one: never) => {
		const view = globalThis as unknown as {
			getComputedStyle(of: never): { backgroundColor: string; color: string };
		};
		const { backgroundColor, color } = view.getComputedStyle(one);
		return [backgroundColor, color];
	});

describe('the screen of an Echo Show', () => {
	it('is on the device that has one, without data at first', () =>
		echo.open(async (page) => {
			await screen(page).getByText('The widget has no data yet.').waitFor();
			expect(await device(page, EUROPE).getByRole('group', { name: 'Screen' }).count()).toBe(0);
			await device(page, NORTH_AMERICA).getByText(DEVICE_ID).waitFor();
			await device(page, NORTH_AMERICA).getByRole('button', { name: 'Copy device ID' }).click();
			expect(await page.evaluate('navigator.clipboard.readText()')).toBe(DEVICE_ID);
		}));

	it('draws the message tile with all of its parts, and changes at once', () =>
		echo.open(async (page) => {
			await write(put(TILE));
			for (const text of ['Dinner', 'Lasagne at seven', 'Oven', '180 °C', 'From n8n', 'Done']) {
				await screen(page).getByText(text, { exact: true }).waitFor();
			}
			const tile = screen(page).locator('.tile');
			expect(await colors(tile)).toEqual(['rgb(255, 209, 102)', 'rgb(0, 0, 0)']);
			await write(put({ text: 'Served' }));
			await screen(page).getByText('Served').waitFor();
			for (const gone of ['Dinner', 'Oven', 'From n8n', 'Done']) {
				expect(await screen(page).getByText(gone, { exact: true }).isVisible()).toBe(false);
			}
			expect((await colors(tile))[1]).toBe('rgb(255, 255, 255)');
			await write({ type: 'CLEAR' });
			await screen(page).getByText('The widget has no data yet.').waitFor();
		}));

	it('shows any other object, and a tile that is not one, as a plain table', () =>
		echo.open(async (page) => {
			await write(put({ line: 12, stops: ['A'] }, 'next', 'bus'), put([{ a: 1 }]));
			const bus = screen(page).getByRole('table', { name: 'Data: bus / next' });
			await bus.getByRole('row', { name: 'line 12' }).waitFor();
			await bus.getByRole('row', { name: 'stops ["A"]' }).waitFor();
			const tile = screen(page).getByRole('table', { name: 'Data: n8n / tile' });
			await tile.getByRole('row', { name: '0 {"a":1}' }).waitFor();
			expect(await screen(page).locator('.tile').isVisible()).toBe(false);
		}));

	it('takes texts as texts, and one that is too long is cut', () =>
		echo.open(async (page) => {
			await write(
				put({ text: '<b>bold</b>', color: 'red; x' }),
				put({ a: 'x'.repeat(30_000) }, 'b'),
			);
			await screen(page).getByText('<b>bold</b>').waitFor();
			await screen(page).getByRole('row', { name: 'its beginning' }).waitFor();
		}));
});

describe('offline', () => {
	it('the screen keeps what it has, says what waits, and shows it when it is back', () =>
		echo.open(async (page) => {
			await write(put({ text: 'Before' }));
			await online(page).uncheck();
			await screen(page).getByText('Offline.').waitFor();
			await echo.writeData({
				commands: [put({ text: 'After' })],
				target: toUser('amzn1.ask.account.DEMO-NA-EN-US'),
				attemptDeliveryUntil: new Date(Date.now() + 3_600_000).toISOString(),
			});
			await screen(page).getByText('Offline. 1 update waits until it is back.').waitFor();
			await screen(page).getByText('Before').waitFor();
			await online(page).check();
			await screen(page).getByText('After').waitFor();
			expect(await screen(page).getByText('Offline').count()).toBe(0);
		}));

	it('is on another page at once, and a tap says why it is not sent', () =>
		echo.open(async (page) => {
			await write(put(TILE));
			const other = await page.context().newPage();
			await other.goto(page.url());
			await connected(other);
			await online(page).uncheck();
			await expect.poll(() => online(other).isChecked()).toBe(false);
			await button(other, 'Done').click();
			await screen(other).getByText('The device is offline').waitFor();
			expect(skill.arrived).toEqual([]);
		}));
});

describe('the widget', () => {
	it('is removed and added, and each time the skill is told', () =>
		echo.open(async (page) => {
			await button(page, 'Remove widget').click();
			await screen(page).getByText('The widget is not on the screen.').waitFor();
			await button(page, 'Add widget').click();
			await screen(page).getByText('The widget has no data yet.').waitFor();
			await expect.poll(() => skill.arrived.length, { timeout: 5000 }).toBe(2);
		}));

	it('sends a tap on its button, and one beside it, with what was touched', () =>
		echo.open(async (page) => {
			await write(put(TILE));
			await button(page, 'Done').click();
			await screen(page).getByText('The tap was sent.').waitFor();
			await screen(page)
				.locator('.tile')
				.click({ position: { x: 12, y: 12 } });
			await expect
				.poll(() => skill.arrived.map(({ json }) => json.request.arguments), { timeout: 5000 })
				.toEqual([['button', 'Done'], ['tile']]);
		}));

	it('says that a tap went nowhere while the skill has no address', () =>
		echo.open(async (page) => {
			echo.control.setSkillAddresses({});
			await write(put(TILE));
			await button(page, 'Tap the tile').focus();
			await page.keyboard.press('Enter');
			await screen(page).getByText('your skill has no address for spoken requests').waitFor();
		}));
});

it('a device is added with a screen', () =>
	echo.open(async (page) => {
		const form = page.getByRole('form', { name: 'Add a device' });
		await form.getByRole('combobox', { name: 'Region' }).selectOption('Europe and India');
		await form.getByRole('combobox', { name: 'Language' }).selectOption('fr-FR');
		await form.getByRole('switch', { name: 'With a screen' }).check();
		await form.getByRole('button', { name: 'Add device' }).click();
		const card = device(page, 'Echo in Europe (French, France)');
		await card.getByRole('group', { name: 'Screen', exact: true }).waitFor();
		expect(echo.control.widgetDevice('eu-fr-fr').screen).toBe(true);
	}));

it.each(['#FFD166', '#1F6FB2', '#777777', undefined])(
	'a tile of the color %s has enough contrast in both color schemes',
	(color) =>
		echo.open(async (page) => {
			await write(put({ ...TILE, color }), put({ a: 1 }, 'b'));
			await screen(page).getByText('Dinner').waitFor();
			await online(page).uncheck();
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect((await faintTexts(page)).low).toEqual([]);
			}
			expect(echo.control.widgetDevice(SHOW).online).toBe(false);
		}),
);
