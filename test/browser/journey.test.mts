import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { OWNER } from '../../scripts/n8n/run/realN8n.mts';
import { exampleClient, exampleDevices } from '../../simulator/index.mts';
import { countClicks } from './support/countClicks.mts';
import { CredentialDialog } from './support/credentialDialog.mts';
import { newStranger, real } from './support/editor.mts';
import { EchoPage } from './support/echoPage.mts';
import { eventually } from './support/eventually.mts';
import { NodePanel } from './support/nodePanel.mts';
import { NodeSearch } from './support/nodeSearch.mts';
import { receivedBy } from './support/received.mts';
import { signIn } from './support/signIn.mts';

const SENTENCE = 'There is a snow storm alert for your area.';

/** From "Add first step" to the notification; typing is no click. */
const MOST_CLICKS = 12;

/** One newcomer, step by step: each test goes on where the one before it ended. */
describe(`a newcomer in n8n ${inject('n8nVersion')}`, () => {
	const [american] = exampleDevices;
	let page: Page;
	let echo: EchoPage;
	let received: () => Promise<string>;
	let clicks: () => Promise<number>;

	beforeAll(async () => {
		real.simulator.control.reset();
		page = await newStranger();
		received = receivedBy(page);
		echo = new EchoPage(await newStranger(), american!.name);
		await echo.open(real.simulator.pageUrl);
	});

	it('signs in', async () => {
		await signIn(page, OWNER);
		await page.getByTestId('project-home-menu-item').waitFor();
	});

	it('adds the credential, and its test passes, also when asked again', async () => {
		const { clientId, clientSecret } = exampleClient;
		const dialog = new CredentialDialog(page);
		await dialog.open('Alexa LWA API');
		await dialog.fill({ clientId, clientSecret });
		await dialog.save();
		await eventually(() => dialog.text()).toContain('Connection tested successfully');
		await dialog.testAgain();
		await eventually(() => dialog.text()).toContain('Connection tested successfully');
	});

	it('finds the node by "echo" and adds it', async () => {
		const search = new NodeSearch(page);
		await search.openNew();
		clicks = await countClicks(page);
		await search.add();
		await search.search('echo');
		await search.choose('Alexa Proactive Event');
		await search.choose('Send a weather alert');
		await eventually(() => new NodePanel(page).value('resource')).toBe('Weather Alert');
	});

	it('fills in a weather alert, executes the step and sees the output', async () => {
		const panel = new NodePanel(page);
		await panel.choose('alertType', 'Snow Storm');
		await panel.run();
		await eventually(() => panel.outputRow()).toMatchObject({
			accepted: 'true',
			spokenPreview: SENTENCE,
		});
		expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS);
	});

	it('sees the simulated Echo light up, and hears the sentence when asking for it', async () => {
		await eventually(() => echo.status()).toBe('1 notification waiting');
		await echo.readNotifications();
		await eventually(() => echo.text()).toContain(SENTENCE);
		await eventually(() => echo.status()).toBe('No notifications');
	});

	it('sends to a user id that is wrong, and reads what to do', async () => {
		const panel = new NodePanel(page);
		await panel.choose('audience', 'One User');
		await panel.input('userId').fill('amzn1.ask.account.SOMEBODY-ELSE');
		await panel.run();
		await eventually(() => panel.errorTitle.innerText()).toContain(
			'Your skill is not allowed to notify this user',
		);
		await eventually(() => panel.errorDescription.innerText()).toContain('Check Setup');
		await eventually(() => echo.log()).toContain('the user id does not exist');
		expect(await echo.status()).toBe('No notifications');
	});

	it('opens the credential again, and n8n has sent neither the secret nor a token', async () => {
		const [id] = await real.rest.listCredentialIds();
		const dialog = new CredentialDialog(page);
		await dialog.reopen(String(id));
		await eventually(() => dialog.input('clientId').inputValue()).toBe(exampleClient.clientId);
		const shown = [await dialog.input('clientSecret').inputValue(), await page.content()];
		const all = [...shown, await received()].join('\n');
		expect(all).toContain('"spokenPreview"');
		expect(all).not.toMatch(/example-secret|Atc\|/);
	});
});
