import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where downloads live that outlast a clone: n8n itself and the Node it needs. */
export function cacheFolder(): string {
	const own = process.env.N8N_NODES_ALEXA_CACHE;
	// Programs in it are started from other folders.
	if (own) return resolve(own);
	return resolve(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-alexa');
}
