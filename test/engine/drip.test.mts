import { expect, test } from 'vitest';
import { message, skipWaits, useAmazon } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential } = useAmazon();

test('an answer that comes piece by piece is waited for no longer than the timeout', async () => {
	skipWaits();
	// Ten pieces with a pause before each; longer than the timeout in all, and never silent for as long as it.
	const match = { service: 'skillMessaging' as const };
	amazon.control.addFault({ match, status: 400, dripMs: 600, times: Infinity });
	const node = message({ options: { timeout: 1 } }, { onError: 'continueRegularOutput' });
	const { output } = await run({ store: credential(), nodes: [node] });
	// Waited for to its end, it would be a 400.
	expect(output()[0]?.json.error).toMatchObject({ code: 'TIMEOUT', attempts: 1 });
});
