import { expect, test } from 'vitest';
import { explainFolderProblem } from '../../scripts/lib/folderProblem.mts';
import { CommandError } from '../../scripts/lib/runCommand.mts';

const FOLDER = { path: '/some/folder', name: 'cache folder', variable: 'NAME_ANOTHER' };

const withCode = (code: string) => Object.assign(new Error(code), { code });

test.each([
	[withCode('EACCES'), 'cannot be written to: make it writable for you'],
	[withCode('EROFS'), 'cannot be written to: make it writable for you'],
	[withCode('ENOSPC'), 'is on a full disk: free at least 4 GB'],
	[new CommandError('', 'npm error code ENOSPC'), 'is on a full disk: free at least 4 GB'],
])('%o is told in one sentence', (error, sentence) => {
	expect((explainFolderProblem(error, FOLDER) as Error).message).toBe(
		`The cache folder /some/folder ${sentence}, or name another folder with the variable NAME_ANOTHER.`,
	);
});

test.each([withCode('ENOENT'), new CommandError('', 'npm error code E404')])(
	'%o stays as it is',
	(error) => {
		expect(explainFolderProblem(error, FOLDER)).toBe(error);
	},
);
