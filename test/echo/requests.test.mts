import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
	device,
	FAR_EAST,
	newestRequest,
	NORTH_AMERICA,
	readButton,
	requests,
	useEcho,
} from './support/echoPage.mts';

const echo = useEcho();

it('the log says how to send a request as long as there is none, and after a reset again', () =>
	echo.open(async (page) => {
		const hint = requests(page).getByText('No requests yet.');
		await hint.waitFor();
		await echo.send();
		await hint.waitFor({ state: 'hidden' });
		expect(await requests(page).getByRole('listitem').count()).toBe(2);
		echo.control.reset();
		await hint.waitFor();
		await device(page, NORTH_AMERICA).getByText('No notifications').waitFor();
	}));

it('an accepted event: its entry has each device that it did not reach with the reason', () =>
	echo.open(async (page) => {
		expect(await echo.send({}, { region: 'fe' })).toBe(202);
		const request = newestRequest(page);
		await request.getByText('202 accepted').waitFor();
		await request.getByText('Details').click();
		const row = request.getByRole('row', { name: FAR_EAST });
		await row.getByText('not reached').waitFor();
		expect(await row.innerText()).toContain(
			'the device speaks ja-JP, and the request has no texts for it',
		);
	}));

it('a refused event: its entry has what was checked, passed or failed, with the body', () =>
	echo.open(async (page) => {
		expect(await echo.send({ timestamp: 'yesterday' })).toBe(400);
		const request = newestRequest(page);
		await request.getByText('400 refused').waitFor();
		await request.getByText('Details').click();
		await request.getByRole('row', { name: 'Access token passed' }).waitFor();
		const body = request.getByRole('row', { name: 'Body failed' });
		expect(await body.innerText()).toContain('/timestamp');
		await request.getByText('"timestamp": "yesterday"').waitFor();
	}));

it('an accepted event is drawn as heard by all, by some, whose others are named, or by nobody', () =>
	echo.open(async (page) => {
		const drawing = async (outcome: string) => {
			await newestRequest(page).getByText(outcome).first().waitFor();
			return (await newestRequest(page).getAttribute('class'))?.split(' ').at(-1);
		};
		await echo.send();
		expect(await drawing('on 1 of 1 device')).toBe('fine');
		echo.control.putDevice({ region: 'eu', locale: 'fr-FR' });
		await echo.send({}, { region: 'eu' });
		expect(await drawing('not on Echo in Europe (French, France)')).toBe('partly');
		for (const { id } of echo.control.devices()) echo.control.removeDevice(id);
		await echo.send({ referenceId: 'nobody' });
		expect(await drawing('there is no device')).toBe('unheard');
	}));

const COUNT = 220;

it('of a burst the newest 200 requests are listed, 20 notifications are shown and spoken, and the rest is counted', () =>
	echo.open(async (page) => {
		await page.evaluate(`
			window.spokenPieces = [];
			window.speechSynthesis.speak = ({ text }) => window.spokenPieces.push(text);
		`);
		await page.getByRole('switch', { name: 'Speak aloud' }).check();
		await sendMany();
		const card = device(page, NORTH_AMERICA);
		await requests(page).getByText('the newest 200 are shown').waitFor();
		await card.getByText(`${COUNT} notifications waiting`).waitFor();
		await card.getByText(`and ${COUNT - 20} older ones`).waitFor();
		expect(await requests(page).getByRole('listitem').count()).toBe(200);
		await readButton(card).click();
		await card.getByText(`and ${COUNT - 20} more, which count as heard too`).waitFor();
		expect(await card.locator('.said').count()).toBe(20);
		expect(await spokenAlerts(page)).toHaveLength(20);
		await card.getByText('No notifications').waitFor();
	}));

async function sendMany(): Promise<void> {
	for (let sent = 0; sent < COUNT; sent += 20) {
		await Promise.all(
			Array.from({ length: 20 }, (_, index) => echo.send({ referenceId: `burst~${sent + index}` })),
		);
	}
}

const spokenAlerts = (page: Page) =>
	page.evaluate('window.spokenPieces.filter((text) => text.startsWith("There is"))');
