import type { LoadedNode, Mode } from './engineJob.mts';

export interface LoadCase {
	node: Exclude<LoadedNode, 'noOp'>;
	mode: Mode;
	/** See EngineJob. */
	invalidEvery: number;
}

export interface LoadPlan {
	warmUpItems: number;
	few: number;
	many: number;
	/** Timed runs of few items; their median counts. */
	repeats: number;
	cases: LoadCase[];
}

const CASES: LoadCase[] = [
	...(['event', 'message'] as const).flatMap((node) =>
		(['stop', 'continue', 'errorOutput'] as const).map((mode) => ({ node, mode, invalidEvery: 0 })),
	),
	{ node: 'event', mode: 'continue', invalidEvery: 10 },
];

export const FULL_PLAN: LoadPlan = {
	warmUpItems: 4_000,
	few: 10_000,
	many: 100_000,
	repeats: 3,
	cases: CASES,
};

export const QUICK_PLAN: LoadPlan = {
	warmUpItems: 1_000,
	few: 1_000,
	many: 10_000,
	repeats: 1,
	cases: CASES.filter(({ node }) => node === 'event'),
};
