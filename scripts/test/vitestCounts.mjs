import { existsSync, readFileSync } from 'node:fs';

/** Reads the report of vitest's reporter "json"; none is written by a run that could not start. */
export function vitestCounts(reportFile) {
	if (!existsSync(reportFile)) return { passed: 0, failed: 0, skipped: 0 };
	const report = JSON.parse(readFileSync(reportFile, 'utf8'));
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}
