import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, isExecutable } from '../../lib/findProgram.mts';
import { withProgress, type Log } from '../../lib/progress.mjs';
import { runCommand } from '../../lib/runCommand.mts';

export interface Programs {
	redis: string;
	initdb: string;
	postgres: string;
}

const PACKAGES = ['redis-server', 'postgresql'];
const ADVICE = `apt-get install ${PACKAGES.join(' ')} (Debian), brew install redis postgresql (macOS)`;

/** Debian keeps PostgreSQL's own programs apart, one folder for each version. */
const POSTGRES_FOLDER = '/usr/lib/postgresql';

/** What queue mode needs beside n8n; where it is missing and may be installed, it is. */
export async function findOrInstallPrograms(log: Log): Promise<Programs> {
	const found = findPrograms();
	if (found !== undefined) return found;
	if (process.getuid?.() !== 0 || findProgram(['apt-get']) === undefined) {
		throw new Error(`This needs Redis and PostgreSQL: ${ADVICE}.`);
	}
	await withProgress('Installing Redis and PostgreSQL', 'a minute', log, install);
	const installed = findPrograms();
	if (installed === undefined) throw new Error(`Redis or PostgreSQL is still missing: ${ADVICE}.`);
	return installed;
}

function findPrograms(): Programs | undefined {
	const redis = findProgram(['redis-server']);
	const initdb = findPostgres('initdb');
	const postgres = findPostgres('postgres');
	if (redis === undefined || initdb === undefined || postgres === undefined) return undefined;
	return { redis, initdb, postgres };
}

function findPostgres(name: string): string | undefined {
	if (!existsSync(POSTGRES_FOLDER)) return findProgram([name]);
	const newestFirst = readdirSync(POSTGRES_FOLDER).sort((a, b) => Number(b) - Number(a));
	const files = newestFirst.map((version) => join(POSTGRES_FOLDER, version, 'bin', name));
	return files.find(isExecutable) ?? findProgram([name]);
}

async function install(): Promise<void> {
	// The packages would start servers of their own, on the usual ports.
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
	await runCommand('apt-get', ['update'], { env, quiet: true });
	const names = ['install', '--yes', '--no-install-recommends', ...PACKAGES];
	await runCommand('apt-get', names, { env, quiet: true });
}
