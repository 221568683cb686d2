import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cacheFolder } from '../install/cacheFolder.mts';
import type { N8nInstall } from '../install/installN8n.mts';
import type { N8nPorts } from './n8nPorts.mts';

/** Nothing else: n8n reads hundreds of variables, and test runners, npm and proxies set some of them. */
const INHERITED = ['HOME', 'LANG', 'TMPDIR', 'USERPROFILE', 'APPDATA', 'SystemRoot', 'TEMP', 'TMP'];

const SILENCED = [
	'N8N_DIAGNOSTICS_ENABLED',
	'N8N_VERSION_NOTIFICATIONS_ENABLED',
	'N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED',
	'N8N_TEMPLATES_ENABLED',
	'N8N_PERSONALIZATION_ENABLED',
	'N8N_HIRING_BANNER_ENABLED',
	'N8N_DYNAMIC_BANNERS_ENABLED',
	'N8N_VERIFIED_PACKAGES_ENABLED',
	'N8N_MCP_COMMUNITY_NODE_DISCOVERY_ENABLED',
	'N8N_LICENSE_AUTO_RENEW_ENABLED',
	'N8N_AI_ENABLED',
];

/** Modules that ask the internet for something at every start. */
const DISABLED_MODULES = ['mcp-registry'];

/** A private n8n on loopback that asks nothing of the internet. */
export function n8nEnvironment(
	install: N8nInstall,
	userFolder: string,
	ports: N8nPorts,
	extra: Record<string, string>,
): NodeJS.ProcessEnv {
	return {
		...Object.fromEntries(INHERITED.map((name) => [name, process.env[name]])),
		...Object.fromEntries(SILENCED.map((name) => [name, 'false'])),
		// n8n starts its task runner with the "node" of the path.
		PATH: `${dirname(install.nodeBinary)}${delimiter}${process.env.PATH}`,
		NODE_ENV: 'production',
		// n8n's thousands of modules are compiled once for all starts.
		NODE_COMPILE_CACHE: join(cacheFolder(), 'compile-cache'),
		N8N_DISABLED_MODULES: presentModules(install, DISABLED_MODULES).join(','),
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(ports.n8n),
		N8N_RUNNERS_BROKER_PORT: String(ports.broker),
		// Of a worker, which answers nothing else.
		QUEUE_HEALTH_CHECK_PORT: String(ports.n8n),
		// Otherwise a published workflow waits half a second on average for n8n to start its triggers.
		N8N_WORKFLOW_PUBLICATION_OUTBOX_POLL_INTERVAL_MS: '250',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_SECURE_COOKIE: 'false',
		// n8n 2's default. Without a pool, transactions of n8n 1 share one connection, and one of them can be left open:
		// the database then stays locked, and what n8n stores in it is lost with the transaction.
		DB_SQLITE_POOL_SIZE: '3',
		WEBHOOK_URL: `http://127.0.0.1:${ports.n8n}/`,
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${ports.n8n}/`,
		N8N_LOG_LEVEL: 'info',
		...extra,
	};
}

/** n8n does not start when told to disable a module that its version does not have. */
function presentModules({ n8nScript }: N8nInstall, names: readonly string[]): string[] {
	const folder = join(dirname(n8nScript), '../..', 'dist', 'modules');
	return names.filter((name) => existsSync(join(folder, name)));
}
