import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import getPort from 'get-port';
import { runCommand } from '../../lib/runCommand.mts';
import { startProcess } from '../../n8n/run/serverProcess.mts';
import { asOrdinaryUser, giveToOrdinaryUser } from './asOrdinaryUser.mts';
import type { Programs } from './programs.mts';
import type { Service } from './service.mts';

const USER = 'n8n';

/** What is kept here is gone with the folder: nothing has to survive a crash of the machine. */
const SETTINGS = {
	fsync: 'off',
	synchronous_commit: 'off',
	full_page_writes: 'off',
	unix_socket_directories: '',
	listen_addresses: '127.0.0.1',
	max_connections: '100',
};

/** A new, empty PostgreSQL in the folder, on a free port of loopback. */
export async function startPostgres(
	{ initdb, postgres }: Programs,
	folder: string,
): Promise<Service> {
	const home = join(folder, 'postgres');
	const data = join(home, 'data');
	await mkdir(home);
	await giveToOrdinaryUser(home);
	// Its user has to get there, and reads nothing on the way.
	await chmod(folder, 0o711);
	const [program, ...args] = asOrdinaryUser(
		initdb,
		`--pgdata=${data}`,
		`--username=${USER}`,
		'--auth=trust',
		'--encoding=UTF8',
		'--locale=C',
		'--no-sync',
	);
	await runCommand(program, args, { cwd: home, quiet: true });
	const port = await getPort();
	const settings = Object.entries({ ...SETTINGS, port }).map(
		([name, value]) => `-c${name}=${value}`,
	);
	const [command, ...rest] = asOrdinaryUser(postgres, `-D${data}`, ...settings);
	const server = startProcess({
		title: 'PostgreSQL',
		command,
		args: rest,
		env: { LANG: 'C', PATH: process.env.PATH },
		logFile: join(folder, 'postgres.log'),
	});
	await server.untilReady((log) => log.includes('database system is ready to accept connections'));
	return {
		server,
		env: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: USER,
		},
	};
}
