import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTables } from '../../scripts/measure/bench/page.mts';
import { results } from './support.mts';

const page = readFileSync(new URL('../../docs/performance.md', import.meta.url), 'utf8');

test('the page gets its tables, keeps its text, and stays the same when written again', () => {
	const written = withTables(page, results);
	expect(written).toContain('## How to read this');
	expect(written).toContain('| 5.00 (4.00 to 6.00) | 3 | 5 | yes, and the aim |');
	expect(written).toContain('90.0 kB');
	expect(written).toContain('2026-01-02');
	expect(withTables(written, results)).toBe(written);
});

test('a page that has lost a mark is refused', () => {
	expect(() => withTables(page.replace('<!-- end of rates -->', ''), results)).toThrow('"rates"');
});
