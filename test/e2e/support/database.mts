import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../../scripts/lib/runCommand.mts';
import type { Json } from '../../../scripts/n8n/rest/n8nTypes.mts';
import type { RealN8n } from '../../../scripts/n8n/run/realN8n.mts';

/** All rows of the database of n8n by table, as they are stored. */
export async function databaseRows({ install, n8n }: RealN8n): Promise<Record<string, Json[]>> {
	const userFolder = n8n.env.N8N_USER_FOLDER ?? '';
	const script = fileURLToPath(new URL('dumpDatabase.mjs', import.meta.url));
	const dumped = `${userFolder}.database.json`;
	const args = ['--no-warnings', script, join(userFolder, '.n8n', 'database.sqlite'), dumped];
	await runCommand(install.nodeBinary, args, { quiet: true });
	return JSON.parse(await readFile(dumped, 'utf8')) as Record<string, Json[]>;
}
