import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import getPort from 'get-port';
import { startProcess } from '../../n8n/run/serverProcess.mts';
import type { Programs } from './programs.mts';
import type { Service } from './service.mts';

/** A new, empty Redis on a free port of loopback, which writes nothing to disk. */
export async function startRedis({ redis }: Programs, folder: string): Promise<Service> {
	const home = join(folder, 'redis');
	await mkdir(home);
	const port = await getPort();
	const settings = { port, bind: '127.0.0.1', dir: home, save: '', appendonly: 'no' };
	const server = startProcess({
		title: 'Redis',
		command: redis,
		args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
		env: { PATH: process.env.PATH },
		logFile: join(folder, 'redis.log'),
	});
	await server.untilReady((log) => log.includes('Ready to accept connections'));
	const env = { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: String(port) };
	return { server, env };
}
