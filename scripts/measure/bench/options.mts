import { parseArgs } from 'node:util';
import { CONTENDERS, type ContenderId } from './contenders.mts';

export const PARTS = ['sending', 'large', 'receiving'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
	parts: Part[];
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

export const USAGE = `Usage: npm run bench -- [--part=sending] [--quick] [--only=alexa10,bare10] [--resume] [--report] [--profile=folder]
Parts: ${PARTS.join(', ')}; without one all of them, or those that the other options are for.
Contenders of sending and large: ${ALL.join(', ')}
--resume, --report and --profile are for sending.`;

/** @throws {Error} for what is no option */
export function readOptions(args: string[]): BenchOptions {
	const { values } = parseArgs({
		args,
		options: {
			part: { type: 'string' },
			quick: { type: 'boolean', default: false },
			only: { type: 'string' },
			resume: { type: 'boolean', default: false },
			report: { type: 'boolean', default: false },
			profile: { type: 'string' },
		},
	});
	const { quick, resume, report, profile } = values;
	const only = readList('contender', ALL, values.only);
	const isForSending = resume || report || profile !== undefined;
	const possible: readonly Part[] = isForSending
		? ['sending']
		: values.only !== undefined
			? ['sending', 'large']
			: PARTS;
	const parts = values.part === undefined ? [...possible] : readList('part', PARTS, values.part);
	const unfit = parts.find((part) => !possible.includes(part));
	if (unfit) throw new Error(`An option is not for the part ${unfit}.`);
	return { parts, quick, only, resume, report, profileFolder: profile };
}

function readList<Name extends string>(
	what: string,
	all: readonly Name[],
	list = all.join(','),
): Name[] {
	const names = list.split(',');
	const unknown = names.filter((name) => !all.some((known) => known === name));
	if (unknown.length > 0) throw new Error(`There is no ${what} ${unknown.join(', ')}.`);
	return names as Name[];
}

/** Less than everything, or with a profiler at work, is only printed. */
export const isForPage = ({ quick, only, profileFolder }: BenchOptions): boolean =>
	!quick && only.length === ALL.length && profileFolder === undefined;
