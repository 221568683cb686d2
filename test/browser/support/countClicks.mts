import type { Page } from 'playwright-core';

interface Counting {
	clicks?: number;
}

/** The clicks in the page from now on, as its document gets them. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const counting = globalThis as unknown as Counting & Pick<EventTarget, 'addEventListener'>;
		counting.clicks = 0;
		counting.addEventListener('click', () => (counting.clicks = (counting.clicks ?? 0) + 1), true);
	});
	return () => page.evaluate(() => (globalThis as unknown as Counting).clicks ?? 0);
}
