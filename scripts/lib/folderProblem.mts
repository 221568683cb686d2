import { CommandError } from './runCommand.mts';

interface NeededFolder {
	path: string;
	/** What a person calls it. */
	name: string;
	/** The environment variable that names another. */
	variable: string;
}

/** What to do, by the code that the system or npm gives. */
const WRITING = 'make it writable for you, or';
const SPACE = 'free at least 4 GB, or';
const OTHER = 'please';
const ADVICE: Readonly<Record<string, [what: string, advice: string]>> = {
	EACCES: ['cannot be written to', WRITING],
	EPERM: ['cannot be written to', WRITING],
	EROFS: ['cannot be written to', WRITING],
	ENOTDIR: ['is not a folder', OTHER],
	EEXIST: ['is not a folder', OTHER],
	ENOSPC: ['is on a full disk', SPACE],
	EDQUOT: ['is on a full disk', SPACE],
};

/** One sentence if the folder is what failed; else the error as it is. */
export function explainFolderProblem(
	error: unknown,
	{ path, name, variable }: NeededFolder,
): unknown {
	const found = ADVICE[codeOf(error) ?? ''];
	if (found === undefined) return error;
	const [what, advice] = found;
	return new Error(
		`The ${name} ${path} ${what}: ${advice} name another folder with the variable ${variable}.`,
		{ cause: error },
	);
}

function codeOf(error: unknown): string | undefined {
	// npm writes to folders of its own as well: only a full disk is certain to be about this one.
	if (error instanceof CommandError) return /\b(ENOSPC|EDQUOT)\b/.exec(error.output)?.[1];
	return (error as NodeJS.ErrnoException).code;
}
