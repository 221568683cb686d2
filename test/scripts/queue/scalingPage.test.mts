import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadQueueResults } from '../../../scripts/measure/queue/queueResults.mts';
import { withQueueResults } from '../../../scripts/measure/queue/scalingPage.mts';

const page = readFileSync(new URL('../../../docs/scaling.md', import.meta.url), 'utf8');
const results = await loadQueueResults();

test('the page says what the kept results say', () => {
	expect(withQueueResults(page, results)).toBe(page);
});

test('the newest n8n comes first, by number', () => {
	const [some] = Object.values(results);
	const versions = Object.fromEntries(
		['1.9.0', '1.123.0', '2.4.0'].map((version) => [version, some!]),
	);
	const written = withQueueResults(page, versions);
	const [machines] = written.split('<!-- machines: written by npm run test:queue -->').slice(1);
	expect(machines?.match(/^- n8n [\d.]+/gm)).toEqual([
		'- n8n 2.4.0',
		'- n8n 1.123.0',
		'- n8n 1.9.0',
	]);
});

test('what was not met is written in bold', () => {
	const unmet = Object.entries(results).map(([version, found]) => [
		version,
		{ ...found, verdicts: found.verdicts.map((verdict) => ({ ...verdict, isMet: false })) },
	]);
	const written = withQueueResults(page, Object.fromEntries(unmet));
	expect(written.match(/\| \*\*no\*\* \|/g)).toHaveLength(
		Object.values(results).flatMap(({ verdicts }) => verdicts).length,
	);
});
