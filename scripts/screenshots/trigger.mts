import { exampleSkillId } from '../../simulator/state/clients.mts';
import { openPanel, PANEL, type Scene, withPage } from './pages.mts';
import { skillTrigger } from './workflow.mts';

const NAME = 'Alexa Skill Trigger';
const EVENTS = ['AlexaSkillEvent.ProactiveSubscriptionChanged', 'AlexaSkillEvent.SkillDisabled'];

/** The panel of Alexa Skill Trigger before anything has come in. */
export async function pictureOfTrigger({ editor, owner }: Scene, file: string): Promise<void> {
	const wanted = skillTrigger(NAME, exampleSkillId, EVENTS);
	const workflow = await editor.real.rest.createWorkflow(wanted);
	await withPage(owner, PANEL, async (page) => {
		await openPanel(page, workflow, NAME);
		await page.getByTestId('trigger-listening').waitFor({ state: 'detached' });
		await page.screenshot({ path: file });
	});
}
