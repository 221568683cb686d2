import type { Editor } from '../../test/browser/support/editor.mts';
import { NodePanel } from '../../test/browser/support/nodePanel.mts';
import { event } from '../../test/e2e/support/workflow.mts';

const NAME = 'Warn Everyone';

const PARAMETERS = {
	event: 'AMAZON.WeatherAlert.Activated',
	alertType: 'SNOW_STORM',
	source: 'National Weather Service',
};

/** The panel of Alexa Proactive Event after it has sent a weather alert. */
export async function pictureOfNode(editor: Editor, file: string): Promise<void> {
	const credential = await editor.newCredential();
	const workflow = await editor.saveWorkflow({ ...event(PARAMETERS, { credential }), name: NAME });
	await editor.asOwner(async (page) => {
		await page.setViewportSize({ width: 1400, height: 860 });
		const panel = new NodePanel(page);
		await panel.open(workflow, NAME);
		await panel.run();
		await panel.outputTable.waitFor();
		await panel.showOutputAs('schema');
		await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
		await page.screenshot({ path: file });
	});
}
