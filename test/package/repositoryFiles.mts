import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tarball.mts';

/** What a clone has, or will have with the next commit: paths from the root of the repository. */
export const FILES: readonly string[] = execFileSync(
	'git',
	['ls-files', '--cached', '--others', '--exclude-standard'],
	{ cwd: ROOT, encoding: 'utf8' },
)
	.split('\n')
	.filter((path) => path !== '' && existsSync(join(ROOT, path)));
