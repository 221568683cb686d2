import { describe, expect, test } from 'vitest';
import { useAmazon } from '../engine/support/amazon.mts';
import { expectedFor, NODES } from './fault.mts';
import { MATRIX } from './matrix/index.mts';
import { expectContinued, expectProcessedOnce, expectStopped } from './support/expectCell.mts';
import { type Mode, MODES, runCell } from './support/runCell.mts';

const { amazon, credential } = useAmazon();

describe.each(Object.entries(MATRIX))('%s', (_family, faults) => {
	describe.each(faults.map((fault) => [fault.title, fault] as const))('%s', (_title, fault) => {
		describe.each(NODES)('%s', (name) => {
			test.each(Object.keys(MODES) as Mode[])('%s', async (mode) => {
				const cell = await runCell(amazon, credential(), name, fault, mode);
				if (mode === 'stop') expectStopped(cell, name, fault);
				else expectContinued(cell, name, fault, mode);
				expectProcessedOnce(amazon, cell, name);
			});
		});
	});
});

/** docs/internals/reliability.md shows the file: `npx vitest run --project faults -u`, then `npm run docs`, after a change. */
test('the documentation shows what the runs above must come to', async () => {
	const results = Object.entries(MATRIX).flatMap(([family, faults]) =>
		faults.flatMap((fault) =>
			NODES.map((node) => {
				const { code, calls, callsOfFirst, duplicate } = expectedFor(fault, node);
				return { family, title: fault.title, node, code, calls, callsOfFirst, duplicate };
			}),
		),
	);
	await expect(`${JSON.stringify(results, null, '\t')}\n`).toMatchFileSnapshot(
		'../../docs/measurements/faults.json',
	);
});
