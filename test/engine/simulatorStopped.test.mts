import { expect, test } from 'vitest';
import { startSimulator } from '../../simulator/index.mts';
import { codesOf, skipWaits, unicast, useAmazon, users } from './support/amazon.mts';
import { run } from './support/run.mts';

const { credential } = useAmazon();

/** Concurrency 1, so that the stop falls between two items. */
const node = unicast({ options: { concurrency: 1 } }, { onError: 'continueRegularOutput' });

/** Stops its own simulator as soon as that has accepted as many events. */
async function runUntilStoppedAfter(accepted: number) {
	skipWaits();
	const amazon = await startSimulator({
		log: () => {
			const events = amazon.control.requests({ service: 'proactiveEvents' });
			if (events.length === accepted) setImmediate(() => void amazon.close());
		},
	});
	const store = credential({
		tokenUrl: `${amazon.url}/auth/o2/token`,
		apiBaseUrl: `${amazon.url}/{region}`,
	});
	const { output } = await run({ store, items: users(5), nodes: [node] });
	return output();
}

test('a simulator that is stopped mid-run fails what follows and nothing that was accepted', async () => {
	const codes = codesOf(await runUntilStoppedAfter(2));
	expect(codes.slice(0, 2)).toEqual(['ok', 'ok']);
	expect(new Set(codes.slice(2))).toEqual(new Set(['NETWORK']));
});

test('the failure says to look whether a server runs at the custom endpoints', async () => {
	const items = await runUntilStoppedAfter(1);
	const { description } = items.at(-1)?.json.error as { description: string };
	expect(description).toContain('where the credential has custom endpoints, that a server runs');
});
