import { describe, expect, it } from 'vitest';
import {
	animationOf,
	device,
	EUROPE,
	FAR_EAST,
	isYellow,
	newestRequest,
	NORTH_AMERICA,
	readButton,
	requests,
	useEcho,
} from './support/echoPage.mts';
import { unicast } from '../simulator/helpers.mts';

const echo = useEcho();
const ENGLISH_USER = 'amzn1.ask.account.DEMO-NA-EN-US';
const hurricane = {
	event: {
		name: 'AMAZON.WeatherAlert.Activated',
		payload: { weatherAlert: { source: 'localizedattribute:source', alertType: 'HURRICANE' } },
	},
};

it('says plainly that it is a simulation', () =>
	echo.open(async (page) => {
		expect(await page.getByRole('banner').innerText()).toContain(
			'This is a simulation, not Amazon. Nothing here reaches a real device',
		);
	}));

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
			expect(await animationOf(card.getByRole('listitem'))).toBe('drop');
			expect(await isYellow(device(page, EUROPE))).toBe(false);
			await page.getByText(`${NORTH_AMERICA}: a new notification, Weather Alert`).waitFor();
		}));

	it('is counted with those that wait already', () =>
		echo.open(async (page) => {
			await echo.send();
			await echo.send({ referenceId: 'second' });
			await device(page, NORTH_AMERICA).getByText('2 notifications waiting').waitFor();
		}));

	it('is there when the page is opened later', async () => {
		await echo.send();
		await echo.open(async (page) => {
			await device(page, NORTH_AMERICA).getByText('1 notification waiting').waitFor();
		});
	});

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

	it('vanishes when it expires, without a reload', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await echo.send();
			await card.getByText('1 notification waiting').waitFor();
			echo.pass(3_600_000);
			await card.getByText('No notifications').waitFor();
			expect(await isYellow(card)).toBe(false);
			expect(await card.getByText('Weather Alert').count()).toBe(0);
			await page.getByText('a notification has expired, Weather Alert').waitFor();
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

	it('shows German texts in the English template, and says that it is not published', () =>
		echo.open(async (page) => {
			const card = device(page, EUROPE);
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
		}));

	it('says that there is nothing new', () =>
		echo.open(async (page) => {
			const card = device(page, FAR_EAST);
			await readButton(card).click();
			await card.getByText('You have no new notifications.').waitFor();
		}));

	it('is told to screen readers', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await readButton(card).click();
			await card.locator('[aria-live="polite"]').getByText('You have no new').waitFor();
		}));

	it('speaks each piece in its language when asked to', () =>
		echo.open(async (page) => {
			await page.evaluate(`
				window.spokenPieces = [];
				window.speechSynthesis.speak = ({ text, lang }) => window.spokenPieces.push([text, lang]);
			`);
			const card = device(page, EUROPE);
			await readButton(card).click();
			await card.getByText('You have no new').waitFor();
			expect(await page.evaluate('window.spokenPieces'), 'off at the start').toEqual([]);
			await page.getByRole('switch', { name: 'Speak aloud' }).check();
			await echo.send({}, { region: 'eu' });
			await card.getByText('1 notification waiting').waitFor();
			await readButton(card).click();
			await card.getByText('There is a tornado').waitFor();
			expect(await page.evaluate('window.spokenPieces')).toEqual([
				['There is a tornado alert for your area. Provided by ', 'en'],
				['Nordwetterdienst', 'de-DE'],
				['.', 'en'],
			]);
		}));

	it('works in a browser that cannot speak', () =>
		echo.open(async (page) => {
			await page.addInitScript(
				'delete window.speechSynthesis; delete window.SpeechSynthesisUtterance',
			);
			await page.reload();
			await page.getByText('This browser cannot speak').waitFor();
			expect(await page.getByRole('switch', { name: 'Speak aloud' }).isDisabled()).toBe(true);
			const card = device(page, NORTH_AMERICA);
			await readButton(card).click();
			await card.getByText('You have no new notifications.').waitFor();
		}));
});

describe('the settings of a customer', () => {
	it('do not disturb: no light and no banner, and the notification waits all the same', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await card.getByRole('switch', { name: 'Do not disturb' }).check();
			await expect.poll(() => echo.control.devices()[0]?.doNotDisturb).toBe(true);
			await echo.send();
			await card.getByText('1 notification waiting').waitFor();
			await card.getByText('Do not disturb is on: no light and no chime.').waitFor();
			expect(await isYellow(card)).toBe(false);
			expect(await card.getByRole('listitem').isVisible()).toBe(false);
			await readButton(card).click();
			await card.getByText('There is a tornado alert').waitFor();
		}));

	it('notifications switched off: a unicast is 403, a multicast reaches nobody, and the log says why', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await card.getByRole('switch', { name: 'Notifications of this skill' }).uncheck();
			await expect.poll(() => echo.control.devices()[0]?.notifications).toBe(false);
			expect(await echo.send({ relevantAudience: unicast(ENGLISH_USER) })).toBe(403);
			await newestRequest(page).getByText('403 refused').waitFor();
			await newestRequest(page).getByText('switched off the notifications').waitFor();
			expect(await echo.send()).toBe(202);
			await newestRequest(page).getByText('202 accepted').waitFor();
			await newestRequest(page).getByText('nobody gets it').waitFor();
		}));

	it('the live version of the skill is not reached through the development stage', () =>
		echo.open(async (page) => {
			const card = device(page, NORTH_AMERICA);
			await card.getByRole('combobox', { name: 'Version of the skill' }).selectOption('live');
			await expect.poll(() => echo.control.devices()[0]?.stage).toBe('live');
			await echo.send();
			await newestRequest(page).getByText('has enabled the live version').waitFor();
			await echo.send({ referenceId: 'live' }, { stage: 'live' });
			await card.getByText('1 notification waiting').waitFor();
		}));

	it('the user id can be copied', () =>
		echo.open(
			async (page) => {
				const card = device(page, NORTH_AMERICA);
				await card.getByText(ENGLISH_USER).waitFor();
				await card.getByRole('button', { name: 'Copy user ID' }).click();
				await card.getByText('Copied').waitFor();
				expect(await page.evaluate('navigator.clipboard.readText()')).toBe(ENGLISH_USER);
			},
			{ permissions: ['clipboard-read', 'clipboard-write'] },
		));
});

describe('the choice of devices', () => {
	it('adds one for a region and a language, once', () =>
		echo.open(async (page) => {
			const form = page.getByRole('form', { name: 'Add a device' });
			await form.getByRole('combobox', { name: 'Region' }).selectOption('Europe and India');
			await form.getByRole('combobox', { name: 'Language' }).selectOption('fr-FR');
			await form.getByRole('button', { name: 'Add device' }).click();
			const card = device(page, 'Echo in Europe (French, France)');
			await card.waitFor();
			await form.getByText('was added').waitFor();
			await card.getByRole('button', { name: 'Remove this device' }).click();
			await card.waitFor({ state: 'detached' });
		}));

	it('shows one alone', () =>
		echo.open(async (page) => {
			await page.getByRole('combobox', { name: 'Device shown' }).selectOption(EUROPE);
			await device(page, NORTH_AMERICA).waitFor({ state: 'hidden' });
			expect(await device(page, EUROPE).isVisible()).toBe(true);
		}));
});

describe('the requests', () => {
	it('say how to send one as long as there is none', () =>
		echo.open(async (page) => {
			await requests(page).getByText('No requests yet.').waitFor();
			await echo.send();
			await requests(page).getByText('No requests yet.').waitFor({ state: 'hidden' });
			expect(await requests(page).getByRole('listitem').count()).toBe(3);
		}));

	it.each([
		{
			title: 'another region',
			send: () => echo.send({}, { region: 'eu' }),
			name: NORTH_AMERICA,
			why: 'the user is in na, not in eu',
		},
		{
			title: 'another stage',
			send: () => echo.send({}, { stage: 'live' }),
			name: NORTH_AMERICA,
			why: 'the user has enabled the development version of the skill, not the live version',
		},
		{
			title: 'a language without texts',
			send: () => echo.send({}, { region: 'fe' }),
			name: FAR_EAST,
			why: 'the device speaks ja-JP, and the request has no texts for it',
		},
	])('tell why a device is not reached: $title', ({ send, name, why }) =>
		echo.open(async (page) => {
			expect(await send()).toBe(202);
			const request = newestRequest(page);
			await request.getByText('202 accepted').waitFor();
			await request.getByText('Details').click();
			const row = request.getByRole('row', { name });
			await row.getByText('not reached').waitFor();
			expect(await row.innerText()).toContain(why);
		}),
	);

	it('tell what was checked, passed or failed, with the body', () =>
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
});
