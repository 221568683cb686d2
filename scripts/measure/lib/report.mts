import { saveMeasurements } from '../../lib/measurements.mts';
import { writeBlock } from '../../lib/page.mts';

/** Where the results of a command go. */
export interface Report<Results> {
	/** The name of their file. */
	measurements: string;
	page: string;
	command: string;
	/** The blocks of the page by their names. */
	blocks: Readonly<Record<string, (results: Results) => string>>;
	/** In sentences; none if everything is as it should be. */
	problemsOf?: (results: Results) => string[];
}

/** Prints the results; saves and checks them unless this was a trial run. */
export async function report<Results extends object>(
	{ measurements, page, command, blocks, problemsOf }: Report<Results>,
	results: Results,
	isTrial = false,
): Promise<void> {
	const texts = Object.entries(blocks).map(([name, textOf]) => ({ name, text: textOf(results) }));
	for (const { text } of texts) console.log(`\n${text}\n`);
	if (isTrial) return;
	await saveMeasurements(measurements, results);
	for (const { name, text } of texts) await writeBlock({ page, name, command }, text);
	console.log(`docs/${page} is written.`);
	const problems = problemsOf?.(results) ?? [];
	if (problems.length > 0) throw new Error(problems.join('\n'));
}
