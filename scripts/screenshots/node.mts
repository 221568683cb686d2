import { openPanel, PANEL, type Scene, withPage } from './pages.mts';
import { weatherAlert } from './workflow.mts';

const NAME = 'Warn Everyone';

/** The panel of Alexa Proactive Event after it has sent a weather alert. */
export async function pictureOfNode(
	{ editor, owner, credential }: Scene,
	file: string,
): Promise<void> {
	const workflow = await editor.real.rest.createWorkflow(weatherAlert(NAME, credential));
	await withPage(owner, PANEL, async (page) => {
		const runButton = await openPanel(page, workflow, NAME);
		await runButton.click();
		const output = page.getByTestId('output-panel');
		await output.locator('table').first().waitFor();
		await output.getByTestId('radio-button-schema').click();
		await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
		await page.screenshot({ path: file });
	});
}
