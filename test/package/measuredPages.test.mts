import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadMeasurements } from '../../scripts/lib/measurements.mts';
import { pathOfPage, withBlock } from '../../scripts/lib/page.mts';
import { BLOCKS, type QueueResults } from '../../scripts/measure/queue/queueText.mts';
import type { SoakResults } from '../../scripts/measure/soak/measureSoak.mts';
import { soakText } from '../../scripts/measure/soak/soakText.mts';

const queue = loadMeasurements<QueueResults>('queue');
const soak = loadMeasurements<SoakResults>('soak');

const blocks = [
	...Object.entries(BLOCKS).map(([name, textOf]) => ({
		block: { page: 'internals/scaling.md', name, command: 'npm run test:queue' },
		text: textOf(queue),
	})),
	{
		block: { page: 'internals/performance.md', name: 'soak', command: 'npm run test:soak' },
		text: soakText(soak),
	},
];

test.each(blocks)('$block.page says what was measured: $block.name', ({ block, text }) => {
	const page = readFileSync(pathOfPage(block.page), 'utf8');
	expect(withBlock(page, block, text)).toBe(page);
});
