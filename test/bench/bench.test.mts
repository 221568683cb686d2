import { expect, test } from 'vitest';
import type { Cell, Contender, SendingResult } from '../../scripts/measure/bench/contenders.mts';
import { plot } from '../../scripts/measure/bench/plot.mts';
import { ratioOf, receivingText, sendingText } from '../../scripts/measure/bench/text.mts';

const cell: Cell = { items: 1_000, latencyMs: 0, atOnce: 10 };

/** The rates of the rounds; undefined where a run failed. */
const runs = (contender: Contender, ...rates: Array<number | undefined>): SendingResult[] =>
	rates.map((perSecond, index) => ({
		...cell,
		contender,
		round: index + 1,
		...(perSecond !== undefined && { perSecond }),
	}));

const measured = {
	date: '2026-01-02',
	machine: { processor: 'One', cores: 2, memoryGb: 8, system: 'Linux', node: 'v24', n8n: '2.41.1' },
	receiving: [],
};

test('a ratio compares runs of the same round: 400 to 100 and 900 to 150 are 4 and 6', () => {
	const sending = [...runs('alexa', 400, 900), ...runs('httpRequest', 100, 150)];
	expect(ratioOf(sending, cell, 'httpRequest')).toEqual({ median: 5, lowest: 4, highest: 6 });
});

test('a round in which one of the two failed gives no ratio', () => {
	const sending = [...runs('alexa', 400, 900, 300), ...runs('httpRequest', undefined, 300)];
	expect(ratioOf(sending, cell, 'httpRequest')).toEqual({ median: 3, lowest: 3, highest: 3 });
});

test('the table has a row for each contender, and a dash where each run failed', () => {
	const sending = [...runs('alexa', 1_000, 1_200, 1_100), ...runs('httpRequest', undefined)];
	const text = sendingText({ ...measured, sending });
	expect(text).toContain('| Alexa Proactive Event | 1,100 (1,000 to 1,200) |');
	expect(text).toContain('| HTTP Request node, OAuth2, all at once | – |');
	expect(text).toContain('2026-01-02. 3 rounds');
});

test('the other build has rows of its own', () => {
	const sending = [...runs('alexa', 300), ...runs('against', 200)];
	const receiving = [{ receiver: 'against' as const, round: 1, perSecond: 20, answerMs: 50 }];
	expect(sendingText({ ...measured, sending })).toContain(
		'| Alexa Proactive Event of the other build | 1.50 (1.50 to 1.50) |',
	);
	expect(receivingText({ ...measured, sending, receiving })).toContain(
		'| Alexa Skill Trigger of the other build | 20 (20 to 20) | 50.0 (50.0 to 50.0) |',
	);
});

test('the plot has a row for each contender, and no dot for one that failed', async () => {
	const svg = await plot({ sending: [...runs('alexa', 100), ...runs('sdk', undefined)] });
	expect(svg).toContain('official SDK, plain Node.js</text>');
	expect(svg.match(/aria-roledescription="point"/g)).toHaveLength(1);
});
