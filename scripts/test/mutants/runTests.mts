import { CommandError } from '../../lib/runCommand.mts';
import { runVitest } from '../vitest.mts';

export interface TestRun {
	/** Projects of vitest. */
	levels: readonly string[];
	/** Parts of the paths of test files; all of the levels if there are none. */
	files?: readonly string[];
	bail?: boolean;
}

/** What the changed code may take longer than any right one; it may wait forever. */
const LIMIT_MS = 20 * 60_000;

const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Which test failed first, or undefined if all passed. A run that does not end has failed, too. */
export async function firstFailure(
	cwd: string,
	{ levels, files = [], bail = false }: TestRun,
): Promise<string | undefined> {
	// A busy machine fails a test now and then; a mutant fails it twice.
	const args = ['--no-color', '--retry=1', ...(bail ? ['--bail=1'] : []), ...files];
	try {
		await runVitest(levels, args, { cwd, quiet: true, timeout: LIMIT_MS });
		return undefined;
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		if (error.signal && INTERRUPTIONS.includes(error.signal)) throw error;
		return error.message.split('\n')[0];
	}
}
