import type { Editor } from '../../test/browser/support/editor.mts';
import { NodePanel } from '../../test/browser/support/nodePanel.mts';
import { chain, skillTrigger } from '../../test/e2e/support/workflow.mts';

const PARAMETERS = {
	events: ['AlexaSkillEvent.ProactiveSubscriptionChanged', 'AlexaSkillEvent.SkillDisabled'],
};

/** The panel of Alexa Skill Trigger before anything has come in. */
export async function pictureOfTrigger(editor: Editor, file: string): Promise<void> {
	const trigger = { ...skillTrigger('picture', PARAMETERS), name: 'Alexa Skill Trigger' };
	const workflow = await editor.real.rest.createWorkflow(chain('Subscribers', trigger));
	await editor.asOwner(async (page) => {
		await page.setViewportSize({ width: 1400, height: 860 });
		await new NodePanel(page).open(workflow, trigger.name);
		await page.getByTestId('trigger-listening').waitFor({ state: 'detached' });
		await page.screenshot({ path: file });
	});
}
