import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentForNpm, runCommand } from '../lib/runCommand.mts';

const cwd = fileURLToPath(new URL('../../', import.meta.url));
const script = join('node_modules', 'vitest', 'vitest.mjs');

/** The tests of these projects; throws an error if one failed. */
export async function runVitest(
	projects: readonly string[],
	reporters: readonly string[] = ['--reporter=default'],
	env: Record<string, string> = {},
): Promise<void> {
	const chosen = projects.flatMap((project) => ['--project', project]);
	await runCommand(process.execPath, [script, 'run', ...chosen, ...reporters], {
		cwd,
		env: environmentForNpm(env),
	});
}
