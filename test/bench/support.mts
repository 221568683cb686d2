import type { ContenderId } from '../../scripts/measure/bench/contenders.mts';
import type { Cell, Plan } from '../../scripts/measure/bench/plan.mts';
import type { Results, Run } from '../../scripts/measure/bench/results.mts';

export const cell: Cell = {
	items: 1_000,
	latencyMs: 0,
	entries: [
		{ contender: 'alexa10', items: 1_000 },
		{ contender: 'bare10', items: 1_000 },
		{ contender: 'httpRequest', items: 1_000 },
	],
};

export const plan: Plan = { warmUpItems: 10, exchangeItems: 10, repeats: 2, cells: [cell] };

export const run = (
	contender: ContenderId,
	repeat: number,
	durationMs: number,
	more: Partial<Run> = {},
): Run => ({
	contender,
	repeat,
	durationMs,
	items: 1_000,
	cellItems: cell.items,
	latencyMs: cell.latencyMs,
	accepted: 1_000,
	refused: 0,
	exchanges: 0,
	connections: 1_000,
	spanMs: durationMs,
	...more,
});

export const results: Results = {
	plan,
	startedAt: '2026-01-02T03:04:05.000Z',
	packageHash: 'abc',
	machine: { processor: 'One', cores: 2, memoryGb: 8, system: 'Linux', node: 'v24', n8n: '2.41.1' },
	packageCost: { tarballBytes: 90_000, loadMs: [10, 30, 20], librariesMs: [300] },
	profiles: [
		{
			contender: 'alexa10',
			items: 1_000,
			msByGroup: {
				expression: 230,
				package: 150,
				http: 300,
				garbage: 40,
				idle: 10,
				profiler: 5,
				rest: 20,
			},
		},
	],
	exchanges: [{ contender: 'alexa10', latencyMs: 0, items: 1_000, cold: 1, warm: 0 }],
	runs: [
		run('alexa10', 0, 1_000),
		run('bare10', 0, 900),
		run('httpRequest', 0, 6_000),
		run('alexa10', 1, 2_000),
		run('bare10', 1, 1_800),
		run('httpRequest', 1, 8_000),
	],
};
