import { MissingProgram } from './missingProgram.mjs';

const INTERRUPTED = 130;

/** A table, then a line for each reason why something was not run, last the counts. */
export function summaryLines(outcomes) {
	const width = Math.max(...outcomes.map(({ title }) => title.length));
	return [
		...outcomes.map((outcome) => row(outcome, width)),
		'',
		...notRun(outcomes),
		totals(outcomes),
	];
}

export function exitCodeOf(outcomes) {
	if (outcomes.some(({ result }) => result === 'interrupted')) return INTERRUPTED;
	return outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

function row({ title, result, duration = '', ...outcome }, width) {
	const shown = duration === '' ? '' : counts(outcome);
	return `${title.padEnd(width)}  ${result.padEnd(11)} ${duration.padStart(9)}  ${shown}`.trimEnd();
}

function notRun(outcomes) {
	const titlesByReason = new Map();
	for (const { title, because } of outcomes) {
		if (because === undefined) continue;
		const reason =
			because instanceof MissingProgram ? howToGet(because) : `"${because}" did not pass`;
		titlesByReason.set(reason, [...(titlesByReason.get(reason) ?? []), title]);
	}
	if (titlesByReason.size === 0) return [];
	const lines = [...titlesByReason].map(
		([reason, titles]) => `Not run: ${titles.join(', ')}. Why: ${reason}.`,
	);
	return [...lines, ''];
}

const howToGet = ({ program, advice }) => `${program} is missing; to get it: ${advice}`;

function totals(outcomes) {
	const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
	return counts({ passed: total('passed'), failed: total('failed'), skipped: total('skipped') });
}

function counts({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
