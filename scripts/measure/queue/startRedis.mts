import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import getPort from 'get-port';
import { startProcess, type ServerProcess } from '../../n8n/run/serverProcess.mts';
import { withUser } from './asOrdinaryUser.mts';
import type { Programs } from './programs.mts';
import { untilSaid } from './untilSaid.mts';

export interface Queue {
	server: ServerProcess;
	/** n8n's settings for it. */
	env: Record<string, string>;
}

/** A new, empty Redis on a free port of loopback, which writes nothing to disk. */
export async function startRedis(
	{ redis }: Programs,
	folder: string,
	password: string,
): Promise<Queue> {
	const home = join(folder, 'redis');
	const file = join(home, 'redis.conf');
	const port = await getPort();
	const settings = {
		port,
		bind: '127.0.0.1',
		dir: home,
		save: '""',
		appendonly: 'no',
		requirepass: password,
	};
	const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
	await mkdir(home);
	await writeFile(file, lines.join(''), { mode: 0o600 });
	const [command, ...args] = withUser(undefined, redis, file);
	const server = startProcess({
		title: 'Redis',
		command,
		args,
		env: { PATH: process.env.PATH },
		logFile: join(folder, 'redis.log'),
	});
	await untilSaid(server, /Ready to accept connections/, 'Redis');
	return {
		server,
		env: {
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(port),
			QUEUE_BULL_REDIS_PASSWORD: password,
		},
	};
}
