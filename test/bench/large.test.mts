import { expect, test } from 'vitest';
import { largeText } from '../../scripts/measure/bench/large/largeText.mts';
import { plan, results, run } from './support.mts';

const textOf = (...runs: Parameters<typeof largeText>[0]['runs']) =>
	largeText({ ...results, plan, runs });

test('memory is shown of contenders in n8n alone', () => {
	const text = textOf(
		run('alexa10', 0, 500, { peakRss: 700e6, peakHeap: 300e6 }),
		run('sdk10', 0, 250),
	);
	expect(text).toContain('| 700 (700 to 700) | 300 (300 to 300) |');
	expect(text).toMatch(/official SDK.* \| – \| – \|/);
});

test('one that failed is named with the first line of the reason and has no rate', () => {
	const error = 'n8n ended with SIGABRT. The end of its log:\nheap out of memory';
	const text = textOf(run('httpRequest', 0, 0, { error, accepted: 12 }));
	expect(text).toMatch(/\| HTTP Request node, OAuth2, all at once \| – \|/);
	expect(text).toContain('1 of 1 runs failed, with 12 of 1,000 events accepted. n8n ended');
	expect(text).not.toContain('out of memory');
});
