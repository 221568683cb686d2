import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadMeasurements } from '../../scripts/measure/lib/measurements.mts';
import { pathOfPage, withBlock } from '../../scripts/measure/lib/page.mts';
import { BLOCKS, type QueueResults } from '../../scripts/measure/queue/queueText.mts';
import type { SoakResults } from '../../scripts/measure/soak/measureSoak.mts';
import { soakText } from '../../scripts/measure/soak/soakText.mts';

const queue = await loadMeasurements<QueueResults>('queue');
const soak = await loadMeasurements<SoakResults>('soak');

const blocks = [
	...Object.entries(BLOCKS).map(([name, textOf]) => ({
		block: { page: 'scaling.md', name, command: 'npm run test:queue' },
		text: textOf(queue),
	})),
	{
		block: { page: 'performance.md', name: 'soak', command: 'npm run test:soak' },
		text: soakText(soak),
	},
];

test.each(blocks)('$block.page says what was measured: $block.name', ({ block, text }) => {
	const page = readFileSync(pathOfPage(block.page), 'utf8');
	expect(withBlock(page, block, text)).toBe(page);
});

test.each([
	['sending', 'npm run bench'],
	['receiving', 'npm run bench'],
	['load', 'npm run test:load'],
])('performance.md has the marks of a block for what is measured: %s', (name, command) => {
	const page = readFileSync(pathOfPage('performance.md'), 'utf8');
	expect(withBlock(page, { page: 'performance.md', name, command }, 'new')).toContain('new');
});

test('the newest n8n comes first, by number', () => {
	const [some] = Object.values(queue);
	const versions = ['1.9.0', '1.123.0', '2.4.0'].map((n8n) => [
		n8n,
		{ ...some!, machine: { ...some!.machine, n8n } },
	]);
	const text = BLOCKS.machines!(Object.fromEntries(versions) as QueueResults);
	expect(text.match(/n8n [\d.]+\d/g)).toEqual(['n8n 2.4.0', 'n8n 1.123.0', 'n8n 1.9.0']);
});

describe('a block', () => {
	const block = { page: 'some.md', name: 'rates', command: 'npm run bench' };
	const page = 'before\n<!-- rates: written by npm run bench -->old<!-- end of rates -->\nafter';

	test('is replaced, and the text around it stays', () => {
		expect(withBlock(page, block, 'new')).toBe(
			'before\n<!-- rates: written by npm run bench -->\n\nnew\n\n<!-- end of rates -->\nafter',
		);
	});

	test('whose mark is lost → an error that names it', () => {
		expect(() => withBlock('before', block, 'new')).toThrow(
			'docs/some.md has lost the marks around "rates"',
		);
	});
});
