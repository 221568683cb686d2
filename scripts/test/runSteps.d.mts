import type { Log } from '../lib/progress.mjs';
import type { MissingProgram, Program } from './missingProgram.mjs';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

export interface Need extends Program {
	find(): string | undefined;
}

export interface Step {
	title: string;
	/** Titles of steps that must have passed. */
	after?: readonly string[];
	needs?: readonly Need[];
	run(): Promise<Counts>;
}

export interface Outcome extends Counts {
	title: string;
	result: 'passed' | 'failed' | 'interrupted' | 'not run';
	duration?: string;
	/** Why it was not run: for lack of a program, or of the step with this title. */
	because?: MissingProgram | string;
}

export function runSteps(
	steps: readonly Step[],
	options: { missingFails: boolean; log: Log },
): Promise<Outcome[]>;
