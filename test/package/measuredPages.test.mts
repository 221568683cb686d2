import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadMeasurements } from '../../scripts/lib/measurements.mts';
import { pathOfPage, withBlock } from '../../scripts/lib/page.mts';
import { BENCH } from '../../scripts/measure/bench/text.mts';
import { LOAD } from '../../scripts/measure/load/loadText.mts';
import type { Report } from '../../scripts/measure/lib/report.mts';
import { QUEUE } from '../../scripts/measure/queue/queueText.mts';
import { SOAK } from '../../scripts/measure/soak/soakText.mts';

const blocksOf = <Results,>({ measurements, page, command, blocks }: Report<Results>) =>
	Object.entries(blocks).map(([name, textOf]) => ({
		block: { page, name, command },
		text: textOf(loadMeasurements<Results>(measurements)),
	}));

test.each([...blocksOf(BENCH), ...blocksOf(LOAD), ...blocksOf(QUEUE), ...blocksOf(SOAK)])(
	'$block.page says what was measured: $block.name',
	({ block, text }) => {
		const page = readFileSync(pathOfPage(block.page), 'utf8');
		expect(withBlock(page, block, text)).toBe(page);
	},
);
