import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { faintTexts } from './support/contrast.mts';
import {
	animationOf,
	device,
	EUROPE,
	newestRequest,
	NORTH_AMERICA,
	readButton,
	requests,
	useEcho,
} from './support/echoPage.mts';
import { openAndLose } from './support/openAndLose.mts';

const echo = useEcho();
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

/** Something of everything: a notification, a sentence of two languages, requests that were refused and opened. */
async function fill(page: Page): Promise<void> {
	await echo.send();
	await echo.send({}, { region: 'eu' });
	await readButton(device(page, EUROPE)).click();
	await device(page, EUROPE).getByText('There is a tornado alert').waitFor();
	await echo.send({ referenceId: 'nobody' }, { stage: 'live' });
	await newestRequest(page).getByText('nobody gets it').waitFor();
	await newestRequest(page).getByText('Details').click();
	await echo.send({ timestamp: 'never' });
	await newestRequest(page).getByText('400 refused').waitFor();
	await newestRequest(page).getByText('Details').click();
}

describe.each(['light', 'dark'] as const)('in the colour scheme %s', (colorScheme) => {
	it.each([PHONE, DESKTOP])('nothing is wider than the screen of $width pixels', (viewport) =>
		echo.open(
			async (page) => {
				await fill(page);
				expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
			},
			{ viewport, colorScheme },
		),
	);

	it('every text has enough contrast', () =>
		echo.open(
			async (page) => {
				await fill(page);
				const { looked, low } = await faintTexts(page);
				expect(looked).toBeGreaterThan(40);
				expect(low).toEqual([]);
			},
			{ colorScheme },
		));
});

it('the two colour schemes differ', async () => {
	const backgrounds: unknown[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await echo.open(
			async (page) => {
				backgrounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
			},
			{ colorScheme },
		);
	}
	expect(new Set(backgrounds).size).toBe(2);
});

it.each([
	{ reducedMotion: 'reduce' as const, animations: ['none', 'none'] },
	{ reducedMotion: 'no-preference' as const, animations: ['pulse', 'drop'] },
])(
	'with the motion preference $reducedMotion the ring and the banner move: $animations',
	({ reducedMotion, animations }) =>
		echo.open(
			async (page) => {
				const card = device(page, NORTH_AMERICA);
				await echo.send();
				await card.getByText('1 notification waiting').waitFor();
				expect([
					await animationOf(card.locator('.ring')),
					await animationOf(card.getByRole('listitem')),
				]).toEqual(animations);
			},
			{ reducedMotion },
		),
);

describe('for assistive technology', () => {
	it('every control has a name, every id is used once, and the page has its landmarks', () =>
		echo.open(async (page) => {
			await fill(page);
			const controls = page.locator('button, input, select, summary, a');
			expect(await controls.count()).toBeGreaterThan(20);
			const snapshot = await page.locator('body').ariaSnapshot();
			expect(snapshot.match(/- (button|switch|checkbox|combobox|link)(?! ")/g)).toBeNull();
			for (const landmark of ['banner', 'main', 'region "Requests"', `article "${EUROPE}"`]) {
				expect(snapshot).toContain(landmark);
			}
			const ids = await page
				.locator('[id]')
				.evaluateAll((all: Array<{ id: string }>) => all.map(({ id }) => id));
			expect(new Set(ids).size).toBe(ids.length);
			expect(await page.locator('html').getAttribute('lang')).toBe('en');
		}));

	it('the keyboard alone reads a notification, switches and opens a request, and shows where it is', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await echo.send();
			await card.getByText('1 notification waiting').waitFor();
			await tabTo(page, readButton(card));
			expect(await outlineOf(readButton(card))).not.toBe('none');
			await page.keyboard.press('Enter');
			await card.getByText('There is a tornado alert').waitFor();
			await tabTo(page, card.getByRole('switch', { name: 'Do not disturb' }));
			await page.keyboard.press('Space');
			await expect.poll(() => echo.control.devices()[0]?.doNotDisturb).toBe(true);
			await tabTo(page, newestRequest(page).locator('summary'));
			await page.keyboard.press('Enter');
			await newestRequest(page).getByRole('row', { name: 'Access token' }).waitFor();
		}));
});

describe('the connection', () => {
	it('when it is lost, the page says so, comes back by itself and is up to date', () =>
		openAndLose(echo, async (page, resume) => {
			await echo.send();
			await resume();
			await page.getByText('Connected to the simulator').waitFor();
			await device(page, NORTH_AMERICA).getByText('1 notification waiting').waitFor();
		}));

	it('survives a burst, of which the page shows the newest 200', () =>
		echo.open(async (page) => {
			const count = 400;
			for (let sent = 0; sent < count; sent += 20) {
				await Promise.all(
					Array.from({ length: 20 }, (_, index) =>
						echo.send({ referenceId: `burst~${sent + index}` }),
					),
				);
			}
			await requests(page).getByText('the newest 200 are shown').waitFor();
			await device(page, NORTH_AMERICA).getByText(`${count} notifications waiting`).waitFor();
			await device(page, NORTH_AMERICA)
				.getByText(`and ${count - 20} older ones`)
				.waitFor();
			expect(await requests(page).getByRole('listitem').count()).toBe(200);
		}));

	it('a reset brings the page back to the start', () =>
		echo.open(async (page) => {
			await fill(page);
			echo.control.reset();
			await requests(page).getByText('No requests yet.').waitFor();
			await device(page, NORTH_AMERICA).getByText('No notifications').waitFor();
		}));
});

const MOST_STOPS = 60;

async function tabTo(page: Page, target: Locator): Promise<void> {
	const isFocused = () =>
		target.evaluate(
			(one: { ownerDocument: { activeElement: unknown } }) =>
				one.ownerDocument.activeElement === one,
		);
	for (let stops = 0; stops < MOST_STOPS; stops += 1) {
		if (await isFocused()) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('The keyboard does not get there');
}

const outlineOf = (target: Locator): Promise<string> =>
	target.evaluate(
		(one: never) =>
			(
				globalThis as unknown as { getComputedStyle(of: never): { outlineStyle: string } }
			).getComputedStyle(one).outlineStyle,
	);
