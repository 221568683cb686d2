import { NO_COMPILER_EXIT_CODE } from './compiler.mjs';
import { installN8n } from './installN8n.mts';
import { NoSqliteError } from '../rest/sqlite.mts';

const [wantedVersion] = process.argv.slice(2);

try {
	const { version, nodeBinary } = await installN8n(console.log, wantedVersion);
	console.log(`n8n ${version} is there, to be run by ${nodeBinary}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = error instanceof NoSqliteError ? NO_COMPILER_EXIT_CODE : 1;
}
