import { join } from 'node:path/posix';
import type { Stryker } from '@stryker-mutator/core';

export const MUTATED_FOLDER = 'nodes/shared/alexa';

type Options = ConstructorParameters<typeof Stryker>[0];

/** `part` is a folder or file of the mutated folder. */
export const strykerOptions = (tempDirName: string, part = '.'): Options => ({
	mutate: [`${join(MUTATED_FOLDER, part)}${part.endsWith('.ts') ? '' : '/**/*.ts'}`],
	// A mutant of what a module makes when it is loaded needs all tests, not only those that reach it: with these, most of them in tables, a run takes hours.
	ignoreStatic: true,
	coverageAnalysis: 'perTest',
	testRunner: 'vitest',
	plugins: ['@stryker-mutator/vitest-runner'],
	vitest: { configFile: 'scripts/test/mutants/vitest.config.mts', related: false },
	disableTypeChecks: false,
	ignorePatterns: ['/.demo', '/dist', '/docs', '/examples'],
	tempDirName,
	cleanTempDir: 'always',
	reporters: ['progress-append-only'],
	logLevel: 'warn' as Options['logLevel'],
});
