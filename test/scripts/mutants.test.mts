import { expect, test } from 'vitest';
import { mutantTable, survivorLines } from '../../scripts/test/mutants/mutantReport.mts';
import type { Mutant } from '../../scripts/test/mutants/mutantScores.mts';
import { strykerOptions } from '../../scripts/test/mutants/strykerOptions.mts';

const ROOT = '/project/nodes';

const mutant = (file: string, status: Mutant['status']): Mutant => ({
	fileName: `${ROOT}/${file}`,
	status,
	location: { start: { line: 3, column: 7 }, end: { line: 4, column: 1 } },
	mutatorName: 'BlockStatement',
	replacement: '{\n}',
});

const MUTANTS = [
	mutant('send/verify/read.ts', 'NoCoverage'),
	mutant('send/verify/read.ts', 'Timeout'),
	mutant('receive/read.ts', 'Killed'),
	mutant('receive/write.ts', 'Killed'),
	mutant('receive/write.ts', 'Survived'),
	mutant('receive/write.ts', 'Ignored'),
];

test('the table has a line for each folder and the total; what is ignored does not count', () => {
	expect(mutantTable(MUTANTS, ROOT).split('\n')).toEqual([
		'folder       killed  timeout  survived  no coverage   score',
		'receive           2        0         1            0  66.7 %',
		'send/verify       0        1         0            1  50.0 %',
		'total             2        1         1            1  60.0 %',
	]);
});

test('a mutant that no test notices is told with its place, in one line', () => {
	expect(survivorLines(MUTANTS, ROOT)).toEqual([
		'send/verify/read.ts:3:7 BlockStatement: { }',
		'receive/write.ts:3:7 BlockStatement: { }',
	]);
});

test.each([
	[undefined, 'nodes/shared/alexa/**/*.ts'],
	['lwa', 'nodes/shared/alexa/lwa/**/*.ts'],
	['lwa/grant.ts', 'nodes/shared/alexa/lwa/grant.ts'],
])('asked for %s, it mutates %s', (part, pattern) => {
	expect(strykerOptions('/tmp', part).mutate).toEqual([pattern]);
});
