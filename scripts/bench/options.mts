import { parseArgs } from 'node:util';
import { CONTENDERS, type ContenderId } from './contenders.mts';

export interface BenchOptions {
	/** Few items and rounds; prints and writes no page. */
	quick: boolean;
	only: ContenderId[];
	/** Goes on with the runs that a broken one has left. */
	resume: boolean;
	/** Measures nothing and writes the page from the last full run. */
	report: boolean;
	/** Where a CPU profile of each execution of n8n is put; such a run gives no figures for the page. */
	profileFolder: string | undefined;
}

const ALL = Object.keys(CONTENDERS) as ContenderId[];

export const USAGE = `Usage: npm run bench -- [--quick] [--only=alexa10,bare10] [--resume] [--report] [--profile=folder]
Contenders: ${ALL.join(', ')}`;

/** @throws {Error} for what is no option */
export function readOptions(args: string[]): BenchOptions {
	const { values } = parseArgs({
		args,
		options: {
			quick: { type: 'boolean', default: false },
			only: { type: 'string' },
			resume: { type: 'boolean', default: false },
			report: { type: 'boolean', default: false },
			profile: { type: 'string' },
		},
	});
	const only = values.only?.split(',') ?? ALL;
	const unknown = only.filter((name) => !Object.hasOwn(CONTENDERS, name));
	if (unknown.length > 0) throw new Error(`There is no contender ${unknown.join(', ')}.`);
	const { quick, resume, report, profile } = values;
	return { quick, only: only as ContenderId[], resume, report, profileFolder: profile };
}
