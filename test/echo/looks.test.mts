import { expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { spokenAnswer, useSkill } from '../simulator/skillServer.mts';
import { faintTexts } from './support/contrast.mts';
import {
	animationOf,
	DESKTOP,
	device,
	EUROPE,
	newestRequest,
	NORTH_AMERICA,
	readButton,
	requests,
	useEcho,
} from './support/echoPage.mts';

const echo = useEcho();
const skill = useSkill();
const PHONE = { width: 390, height: 844 };

const section = (page: Page) => page.getByRole('region', { name: 'Your skill' });

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
	await fillSkill(page);
}

/** A delivery that is sent again, and one that was answered. */
async function fillSkill(page: Page): Promise<void> {
	echo.control.setSkillAddresses(skill.addresses());
	const newest = section(page).getByRole('listitem').first();
	skill.answers({ status: 500 });
	await echo.control.sendToSkill({ type: 'AlexaSkillEvent.SkillEnabled' });
	await newest.getByText('Sent again at').waitFor();
	skill.answers(spokenAnswer({ type: 'PlainText', text: 'Hello.' }));
	await echo.control.sendToSkill({ type: 'IntentRequest' });
	await newest.getByText('Alexa speaks').waitFor();
	await newest.getByText('Details').click();
	await newest.getByText('What the skill answered').waitFor();
	const type = section(page).getByRole('combobox', { name: 'Type' });
	await type.selectOption('IntentRequest');
}

it('in both color schemes, on a phone and on a desk, nothing is too wide or covered, and each text has enough contrast', () =>
	echo.open(async (page) => {
		await fill(page);
		const backgrounds = new Set<unknown>();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			backgrounds.add(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
			for (const viewport of [PHONE, DESKTOP]) {
				await page.setViewportSize(viewport);
				expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
				const above = await requests(page).boundingBox();
				const below = await section(page).boundingBox();
				expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
				const { looked, low } = await faintTexts(page);
				expect(looked).toBeGreaterThan(60);
				expect(low).toEqual([]);
			}
		}
		expect(backgrounds.size).toBe(2);
	}));

it('the ring and the banner move, unless the user prefers less motion', () =>
	echo.open(async (page) => {
		const card = device(page, NORTH_AMERICA);
		await echo.send();
		await card.getByText('1 notification waiting').waitFor();
		const animations = async () => [
			await animationOf(card.locator('.ring')),
			await animationOf(card.getByRole('listitem')),
		];
		expect(await animations()).toEqual(['pulse', 'drop']);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await animations()).toEqual(['none', 'none']);
	}));

it('for assistive technology every control has a name, every id is used once, and the page has its landmarks', () =>
	echo.open(async (page) => {
		await fill(page);
		const controls = page.locator('button, input, select, summary, a');
		expect(await controls.count()).toBeGreaterThan(30);
		const snapshot = await page.locator('body').ariaSnapshot();
		const nameless = /- (button|switch|checkbox|combobox|link|textbox|form)(?! ")/g;
		expect(snapshot.match(nameless)).toBeNull();
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
