import { exampleDevices } from '../../simulator/index.mts';
import { createExampleCredential } from '../n8n/editor/startEditor.mts';
import { type Scene, withPage } from './pages.mts';
import { weatherAlert } from './workflow.mts';

/** A notification waits on the first Echo, and the log has how it came there. */
export async function pictureOfEcho({ editor, owner }: Scene, file: string): Promise<void> {
	const { rest, simulator } = editor.real;
	const workflow = weatherAlert('Weather', await createExampleCredential(editor.real));
	const { id } = await rest.createWorkflow(workflow);
	await rest.runWorkflow(id, 'Manual Trigger');
	await withPage(owner, { width: 1360, height: 900 }, async (page) => {
		// Otherwise the picture may be of a banner that is just coming in.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(simulator.pageUrl);
		const device = page.getByRole('article', { name: exampleDevices[0]!.name });
		await device.locator('.status', { hasText: '1 notification waiting' }).waitFor();
		await page.screenshot({ path: file });
	});
}
