import { exampleDevices } from '../../simulator/index.mts';
import { EchoPage } from '../../test/browser/support/echoPage.mts';
import type { Editor } from '../../test/browser/support/editor.mts';
import { event } from '../../test/e2e/support/workflow.mts';
import type { Json } from '../n8n/rest/n8nTypes.mts';
import { waitFor } from '../n8n/rest/waitFor.mts';

const WEATHER = {
	event: 'AMAZON.WeatherAlert.Activated',
	alertType: 'SNOW_STORM',
	source: 'National Weather Service',
};

/** A notification waits on the first Echo, and the log has how it came there. */
export async function pictureOfEcho(editor: Editor, file: string): Promise<void> {
	await send(editor, WEATHER);
	const page = await editor.newStranger();
	// Else the picture may be of a banner that is just coming in.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.setViewportSize({ width: 1360, height: 900 });
	const echo = new EchoPage(page, exampleDevices[0]!.name);
	await echo.open(editor.real.simulator.pageUrl);
	await waitFor(async () => (await echo.status()) === '1 notification waiting', {
		what: 'nothing was waiting on the simulated Echo',
		timeoutMs: 10_000,
	});
	await page.screenshot({ path: file });
	await page.close();
}

async function send(editor: Editor, parameters: Json): Promise<void> {
	const credential = await editor.newCredential();
	const { id } = await editor.saveWorkflow(event(parameters, { credential }));
	await editor.real.rest.runWorkflow(id, 'Manual Trigger');
}
