import { seconds } from '../lib/progress.mjs';
import { CommandError } from '../lib/runCommand.mjs';
import { MissingProgram } from './missingProgram.mjs';

const NO_COUNTS = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs the steps one after another. A step is left out if one that it comes after did not pass, and
 * for lack of a program, unless `missingFails`; what fails stops only what comes after it.
 */
export async function runSteps(steps, { missingFails, log }) {
	const outcomes = [];
	for (const [index, step] of steps.entries()) {
		const because = reasonToSkip(step, outcomes);
		if (because !== undefined) {
			outcomes.push({ title: step.title, result: 'not run', because, ...NO_COUNTS });
			continue;
		}
		log(`\n=== ${index + 1}/${steps.length} ${step.title} ===`);
		const startedMs = performance.now();
		const outcome = await runStep(step, { missingFails, log });
		const duration = seconds(startedMs);
		outcomes.push({ title: step.title, duration, ...outcome });
		log(`--- ${step.title}: ${outcome.result} in ${duration}`);
	}
	return outcomes;
}

async function runStep({ needs = [], run }, { missingFails, log }) {
	try {
		const missing = needs.find(({ find }) => find() === undefined);
		if (missing !== undefined) throw new MissingProgram(missing);
		return { result: 'passed', ...(await run()) };
	} catch (error) {
		if (error instanceof MissingProgram) return missingProgram(error, { missingFails, log });
		if (!(error instanceof CommandError)) throw error;
		log(error.message);
		const result = error.signal ? 'interrupted' : 'failed';
		return { result, ...NO_COUNTS, failed: 1, ...error.counts };
	}
}

function missingProgram(error, { missingFails, log }) {
	log(error.message);
	if (missingFails) return { result: 'failed', ...NO_COUNTS, failed: 1 };
	return { result: 'not run', because: error, ...NO_COUNTS };
}

/** A missing program, or the title of the step that stands in the way. */
function reasonToSkip({ after = [] }, outcomes) {
	const obstacle = outcomes.find(
		({ title, result }) =>
			result === 'interrupted' || (after.includes(title) && result !== 'passed'),
	);
	return obstacle && (obstacle.because ?? obstacle.title);
}
