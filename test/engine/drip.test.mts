import { expect, test } from 'vitest';
import { message, skipWaits, useAmazon, users } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential } = useAmazon();

const continuing = { onError: 'continueRegularOutput' as const };

const PIECE_MS = 600;

/** Ten pieces with a pause before each; longer than the timeout in all, and never silent for as long as it. */
const drips = (service: 'proactiveEvents' | 'skillMessaging') =>
	amazon.control.addFault({ match: { service }, status: 400, dripMs: PIECE_MS, times: Infinity });

const send = async (node: ReturnType<typeof message>) => {
	skipWaits();
	const { output } = await run({ store: credential(), items: users(1), nodes: [node] });
	return output()[0]?.json.error;
};

test('an answer that comes piece by piece is waited for no longer than the timeout', async () => {
	drips('skillMessaging');
	const error = await send(message({ options: { timeout: 1 } }, continuing));
	// Waited for to its end, it would be a 400.
	expect(error).toMatchObject({ code: 'TIMEOUT', attempts: 1 });
});
