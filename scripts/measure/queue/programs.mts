import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../lib/findProgram.mts';

export type Programs = ReturnType<typeof findPrograms>;

const ADVICE =
	'apt-get install redis-server postgresql (Debian), brew install redis postgresql (macOS)';

/** Debian keeps PostgreSQL's own programs apart, one folder for each version. */
const POSTGRES_FOLDER = '/usr/lib/postgresql';

/** What queue mode needs beside n8n. */
export function findPrograms() {
	const redis = findProgram(['redis-server']);
	const initdb = findPostgres('initdb');
	const postgres = findPostgres('postgres');
	if (redis === undefined || initdb === undefined || postgres === undefined)
		throw new Error(`This needs Redis and PostgreSQL: ${ADVICE}.`);
	return { redis, initdb, postgres };
}

function findPostgres(name: string): string | undefined {
	const versions = existsSync(POSTGRES_FOLDER) ? readdirSync(POSTGRES_FOLDER) : [];
	const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
	const files = newestFirst.map((version) => join(POSTGRES_FOLDER, version, 'bin', name));
	return findProgram([...files, name]);
}
