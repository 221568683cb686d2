import { exampleDevices } from '../../simulator/index.mts';
import { chain, dataStore, manualTrigger } from '../n8n/rest/workflow.mts';
import { type Scene, withPage } from './pages.mts';
import { weatherAlert } from './workflow.mts';

/** On the first Echo a notification waits and the tile shows a message; the log has how they came there. */
export async function pictureOfEcho(
	{ editor, owner, credential }: Scene,
	file: string,
): Promise<void> {
	const { rest, simulator } = editor.real;
	const [device] = exampleDevices;
	const tile = {
		userId: device!.userId,
		title: 'Snow storm',
		text: 'From 6 PM. The bus to school does not run tomorrow.',
		additionalFields: { button: 'Tell me more' },
	};
	for (const workflow of [
		weatherAlert('Weather', credential),
		chain('Tile', manualTrigger(), dataStore(tile, { credential })),
	]) {
		const { id } = await rest.createWorkflow(workflow);
		await rest.runWorkflow(id, 'Manual Trigger');
	}
	await withPage(owner, { width: 1360, height: 900 }, async (page) => {
		// Otherwise the picture may be of a banner that is just coming in.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(simulator.pageUrl);
		const echo = page.getByRole('article', { name: device!.name });
		await echo.locator('.status', { hasText: '1 notification waiting' }).waitFor();
		await page.screenshot({ path: file });
	});
}
