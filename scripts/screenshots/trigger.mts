import { chain, skillTrigger } from '../n8n/rest/workflow.mts';
import { openPanel, PANEL, type Scene, withPage } from './pages.mts';

const NAME = 'Alexa Skill Trigger';
const EVENTS = ['AlexaSkillEvent.ProactiveSubscriptionChanged', 'AlexaSkillEvent.SkillDisabled'];

/** The panel of Alexa Skill Trigger before anything has come in. */
export async function pictureOfTrigger({ editor, owner }: Scene, file: string): Promise<void> {
	const trigger = { ...skillTrigger('picture', { events: EVENTS }), name: NAME };
	const workflow = await editor.real.rest.createWorkflow(chain(NAME, trigger));
	await withPage(owner, PANEL, async (page) => {
		await openPanel(page, workflow, NAME);
		await page.getByTestId('trigger-listening').waitFor({ state: 'detached' });
		await page.screenshot({ path: file });
	});
}
