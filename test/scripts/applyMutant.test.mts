import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HAND_MADE } from '../../scripts/test/mutants/handMade.mts';
import { applyMutant } from '../../scripts/test/mutants/mutant.mts';

const mutant = {
	name: 'example',
	breaks: 'Nobody is greeted',
	file: 'hello.ts',
	text: 'hello',
	put: '$& good-bye',
	tests: [],
};

test.each([
	['say("good day");', 'example is stale: its text is not there in hello.ts'],
	['hello(); hello();', 'example is stale: its text is there 2 times in hello.ts'],
])('%s → %s', (source, message) => {
	expect(() => applyMutant(mutant, source)).toThrow(message);
});

test.each(HAND_MADE.map((mutant) => [mutant.name, mutant] as const))(
	'%s changes the code of today',
	(_name, mutant) => {
		const source = readFileSync(mutant.file, 'utf8');
		expect(applyMutant(mutant, source)).not.toBe(source);
	},
);
