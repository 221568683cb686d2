import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { chain, skillTrigger } from '../../scripts/n8n/rest/workflow.mts';
import { triggerUrl } from '../e2e/support/triggerUrl.mts';
import { asOwner, newStranger, real } from './support/editor.mts';
import { eventually } from './support/eventually.mts';
import { NodePanel } from './support/nodePanel.mts';

const NAME = 'Trigger';

/** What the page of the simulated Echo has for the skill. */
async function sendToTestUrl(page: Page, url: string): Promise<void> {
	const addresses = page.getByRole('form', { name: 'Where your workflow listens' });
	await addresses.getByRole('textbox', { name: 'Test URL' }).fill(url);
	await addresses.getByRole('button', { name: 'Save addresses' }).click();
	await addresses.getByText('Saved.').waitFor();
	const sending = page.getByRole('form', { name: 'Send as Alexa' });
	await sending
		.getByRole('combobox', { name: 'Type' })
		.selectOption('AlexaSkillEvent.ProactiveSubscriptionChanged');
	await sending.getByRole('button', { name: 'Send to the test URL' }).click();
	await sending.getByText('acknowledged: 200').waitFor();
}

describe(`the trigger in the editor of n8n ${inject('n8nVersion')}`, () => {
	beforeAll(() => real.simulator.control.reset());

	const save = (path: string) => real.rest.createWorkflow(chain('Trigger', skillTrigger(path)));

	it('says which of its addresses Alexa calls, before anything has come in', async () => {
		const workflow = await save('texts');
		await asOwner(async (page) => {
			await new NodePanel(page).open(workflow, NAME);
			await page.getByText('Receive what Alexa sends to your skill').waitFor();
			await page.getByText('Alexa calls the production URL only').first().waitFor();
			await page.getByText('through https on port 443').first().waitFor();
		});
	});

	it('shows what the simulated Echo sends to its test URL', async () => {
		const workflow = await save('listens');
		const { rest, simulator } = real;
		await asOwner(async (page) => {
			const panel = new NodePanel(page);
			await panel.open(workflow, NAME);
			await panel.run();
			const echo = await newStranger();
			await echo.goto(simulator.pageUrl);
			const url = triggerUrl(rest, workflow, 'webhook-test');
			// It listens, refuses whoever is not Alexa, and goes on listening.
			await eventually(async () => (await fetch(url, { method: 'POST' })).status).toBe(400);
			await sendToTestUrl(echo, url);
			await panel.outputTable.waitFor();
			await panel.showOutputAs('table');
			await eventually(() => panel.outputRow()).toMatchObject({
				type: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
				region: 'na',
				subscribed: 'true',
			});
			await echo.context().close();
		});
		expect(simulator.control.deliveries()).toMatchObject([{ acknowledged: true }]);
	});
});
