import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentForNpm, runCommand } from '../lib/runCommand.mts';

const cwd = fileURLToPath(new URL('../../', import.meta.url));
const script = join('node_modules', 'vitest', 'vitest.mjs');

/** The tests of these projects; throws if one fails. */
export async function runVitest(
	projects: readonly string[],
	args: readonly string[],
	env: Record<string, string> = {},
): Promise<void> {
	const chosen = projects.flatMap((project) => ['--project', project]);
	await runCommand(process.execPath, [script, 'run', ...chosen, ...args], {
		cwd,
		env: environmentForNpm(env),
	});
}
