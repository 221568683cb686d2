import { NO_COMPILER_EXIT_CODE } from './n8n/compiler.mjs';
import { installN8n } from './n8n/installN8n.mts';
import { NoSqliteError } from './n8n/sqlite.mts';

const [wantedVersion] = process.argv.slice(2);

try {
	const { version, nodeBinary } = await installN8n(console.log, wantedVersion);
	console.log(`n8n ${version} is there, to be run by ${nodeBinary}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = error instanceof NoSqliteError ? NO_COMPILER_EXIT_CODE : 1;
}
