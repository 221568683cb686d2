import { exampleDevices } from '../../simulator/index.mts';
import { createExampleCredential } from '../n8n/editor/startEditor.mts';
import { type Scene, withPage } from './pages.mts';
import { messageTile, weatherAlert } from './workflow.mts';

/** On the first Echo a notification waits and the tile shows a message; the log has how they came there. */
export async function pictureOfEcho({ editor, owner }: Scene, file: string): Promise<void> {
	const { rest, simulator } = editor.real;
	const [device] = exampleDevices;
	const credential = await createExampleCredential(editor.real);
	for (const workflow of [
		weatherAlert('Weather', credential),
		messageTile('Tile', credential, device!.userId),
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
