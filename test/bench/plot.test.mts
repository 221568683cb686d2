import { expect, test } from 'vitest';
import { escaped, plot } from '../../scripts/measure/bench/plot.mts';
import { results } from './support.mts';

const svg = plot(results);

test('the plot has a title, says in words what it shows, and fits dark pages', () => {
	expect(svg).toContain('aria-labelledby="title description"');
	expect(svg).toMatch(/<desc id="description">1,000 items, 0 ms server latency.* 750[;.]/);
	expect(svg).toContain('prefers-color-scheme: dark');
});

test('every contender has a row', () => {
	expect(svg.match(/<circle /g)).toHaveLength(3);
});

test('one that failed has a row without a dot', () => {
	const [first] = results.runs;
	const failed = plot({ ...results, runs: first ? [first] : [] });
	expect(failed.match(/<circle /g)).toHaveLength(1);
	expect(failed).toMatch(/HTTP Request node, OAuth2, all at once<\/text><text[^>]*>failed</);
});

test('text cannot break the markup', () => {
	expect(escaped('a < b & c')).toBe('a &lt; b &amp; c');
});
