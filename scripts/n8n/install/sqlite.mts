import { delimiter, dirname } from 'node:path';
import { MissingProgram } from '../../lib/missingProgram.mts';
import { CommandError, environmentForNpm, npm, runCommand } from '../../lib/runCommand.mts';
import { COMPILER_ADVICE, missingCompilerPrograms } from './compiler.mts';
import { nodeHeaders } from './nodeHeaders.mts';

const FLAGS = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Builds the database driver in an n8n that was installed without the scripts of its packages. */
export async function buildSqlite(folder: string, nodeBinary: string): Promise<void> {
	const headers = nodeHeaders(nodeBinary);
	const env = environmentForNpm({
		PATH: `${dirname(nodeBinary)}${delimiter}${process.env.PATH}`,
		...(headers && { npm_config_nodedir: headers }),
	});
	try {
		await npm(['rebuild', 'sqlite3', '--ignore-scripts=false', ...FLAGS], {
			cwd: folder,
			quiet: true,
			env,
		});
		await runCommand(nodeBinary, ['-e', "require('sqlite3')"], { cwd: folder, quiet: true });
	} catch (error) {
		const missing = missingCompilerPrograms();
		if (!(error instanceof CommandError) || error.signal || missing.length === 0) throw error;
		throw new MissingProgram(
			`No ready-made SQLite could be downloaded for n8n, and to compile one this is missing: ${missing.join(', ')}; to get it: ${COMPILER_ADVICE}.`,
			{ cause: error },
		);
	}
}
