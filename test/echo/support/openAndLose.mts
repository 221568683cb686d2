import type { Page } from 'playwright-core';
import type { useEcho } from './echoPage.mts';
import { startTcpRelay } from './tcpRelay.mts';

/** Opens the page and loses the connection to the simulator; `resume` brings it back. */
export async function openAndLose(
	echo: ReturnType<typeof useEcho>,
	work: (page: Page, resume: () => Promise<void>) => Promise<void>,
): Promise<void> {
	const relay = await startTcpRelay(echo.port);
	try {
		await echo.open(async (page) => {
			await relay.breakOff();
			await page.getByText('The connection to the simulator is lost').waitFor();
			await work(page, relay.resume);
		}, `http://127.0.0.1:${relay.port}/echo`);
	} finally {
		await relay.close();
	}
}
