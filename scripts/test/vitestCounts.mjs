import { existsSync, readFileSync } from 'node:fs';

/** Reads the report of vitest's reporter "json"; none is written by a run that could not start. */
export function vitestCounts(reportFile) {
	if (!existsSync(reportFile)) return { passed: 0, failed: 0 };
	const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(reportFile, 'utf8'));
	return { passed: numPassedTests, failed: numFailedTests };
}
