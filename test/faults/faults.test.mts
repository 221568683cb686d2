import { describe, expect, test } from 'vitest';
import { useAmazon } from '../engine/support/amazon.mts';
import { MATRIX } from './matrix/index.mts';
import { expectContinued, expectProcessedOnce, expectStopped } from './support/expectCell.mts';
import { foundIn } from './support/foundIn.mts';
import { type Mode, MODES, NODES, runCell } from './support/runCell.mts';

const { amazon, credential } = useAmazon();

/** What docs/internals/reliability.md shows of each fault, as it was found by the runs below. */
const results: Array<Record<string, unknown>> = [];

describe.each(Object.entries(MATRIX))('%s', (family, faults) => {
	describe.each(faults.map((fault) => [fault.title, fault] as const))('%s', (title, fault) => {
		describe.each(NODES)('%s', (name) => {
			test.each(Object.keys(MODES) as Mode[])('%s', async (mode) => {
				const cell = await runCell(amazon, credential(), name, fault, mode);
				if (mode === 'stop') expectStopped(cell, name, fault);
				else expectContinued(cell, name, fault, mode);
				expectProcessedOnce(amazon, cell, name);
				if (mode === 'continue')
					results.push({ family, title, node: name, ...foundIn(cell, fault.hits) });
			});
		});
	});
});

/** docs/internals/reliability.md shows the file: `npx vitest run --project faults -u`, then `npm run docs`, after a change. */
test('what the documentation shows is what was found', async () => {
	await expect(`${JSON.stringify(results, null, '\t')}\n`).toMatchFileSnapshot(
		'../../docs/measurements/faults.json',
	);
});
