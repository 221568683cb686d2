import { MissingProgram } from '../lib/missingProgram.mts';
import { seconds, type Log } from '../lib/progress.mjs';
import { CommandError, INTERRUPTED } from '../lib/runCommand.mts';
import type { Level } from './levels.mts';

type Result = 'passed' | 'failed' | 'interrupted' | 'not run';

/** The steps of one run, what came of them, and which levels were not run and why. */
export class TestRun {
	private readonly steps: Array<{
		title: string;
		result: Result;
		duration: string;
		message: string;
	}> = [];

	/** By what levels need: the reason why it is not there. */
	private readonly missing = new Map<string, string>();

	/** The levels by that reason. */
	private readonly notRun = new Map<string, string[]>();

	constructor(
		private readonly log: Log,
		/** Nothing may be left out unseen. */
		private readonly missingFails: boolean,
	) {}

	/** Whether it passed. What fails does not stop the run; an interruption does, as the error thrown. */
	async step(title: string, work: () => Promise<unknown>): Promise<boolean> {
		return (await this.errorOf(title, work)) === undefined;
	}

	/** Provides what levels need. */
	async provide(need: string, title: string, work: () => Promise<unknown>): Promise<void> {
		const error = await this.errorOf(title, work);
		if (error === undefined) return;
		this.missing.set(need, error instanceof MissingProgram ? error.message : `"${title}" failed`);
	}

	/** Runs the levels that have all they need, as one step. */
	async levels(
		title: string,
		levels: readonly Level[],
		work: (names: string[]) => Promise<unknown>,
	): Promise<void> {
		const names = levels.flatMap(({ name, needs }) => {
			const [why] = needs.flatMap((need) => this.missing.get(need) ?? []);
			if (why === undefined) return [name];
			this.leaveOut(name, why);
			return [];
		});
		if (names.length > 0) await this.step(title, () => work(names));
	}

	leaveOut(name: string, why: string): void {
		this.notRun.set(why, [...(this.notRun.get(why) ?? []), name]);
	}

	/** A line for each step, then the reasons why levels were not run, and what failed. */
	summary(): string[] {
		const width = Math.max(...this.steps.map(({ title }) => title.length));
		return [
			...this.steps.map(
				({ title, result, duration }) =>
					`${title.padEnd(width)}  ${result.padEnd(11)} ${duration.padStart(9)}`,
			),
			...[...this.notRun].map(([why, names]) => `\nNot run: ${names.join(', ')}. Why: ${why}`),
			...this.steps
				.filter(({ result }) => result === 'failed')
				.map(({ title, message }) => `\n${title} failed:\n${message}`),
		];
	}

	exitCode(): number {
		const results = this.steps.map(({ result }) => result);
		if (results.includes('interrupted')) return INTERRUPTED;
		return results.includes('failed') ? 1 : 0;
	}

	private async errorOf(title: string, work: () => Promise<unknown>): Promise<unknown> {
		this.log(`\n=== ${title} ===`);
		const startedMs = performance.now();
		const error: unknown = await work().then(
			() => undefined,
			(thrown: unknown) => thrown ?? new Error('nothing thrown'),
		);
		const duration = seconds(startedMs);
		const result = this.resultOf(error);
		const message = error instanceof Error ? error.message : '';
		if (message !== '') this.log(message);
		this.log(`--- ${title}: ${result} in ${duration}`);
		this.steps.push({ title, result, duration, message });
		if (result === 'interrupted') throw error;
		return error;
	}

	private resultOf(error: unknown): Result {
		if (error === undefined) return 'passed';
		if (error instanceof CommandError && error.signal) return 'interrupted';
		return error instanceof MissingProgram && !this.missingFails ? 'not run' : 'failed';
	}
}
