import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HAND_MADE } from '../../scripts/test/mutants/handMade.mts';
import { applyMutant } from '../../scripts/test/mutants/mutant.mts';

test.each(HAND_MADE.map((mutant) => [mutant.name, mutant] as const))(
	'%s changes the code of today, and names tests of today',
	(_name, mutant) => {
		const source = readFileSync(mutant.file, 'utf8');
		expect(applyMutant(mutant, source)).not.toBe(source);
		const files = mutant.tests.map((name) => `test/${name}.test.mts`);
		expect(files.filter((file) => !existsSync(file))).toEqual([]);
	},
);
