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

/** Each node, each mode, and items that are wrong; not all of it with all, which would take an hour. */
const CASES: LoadCase[] = [
	{ node: 'event', mode: 'stop', invalidEvery: 0 },
	{ node: 'event', mode: 'continue', invalidEvery: 0 },
	{ node: 'message', mode: 'stop', invalidEvery: 0 },
	{ node: 'event', mode: 'errorOutput', invalidEvery: 10 },
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
