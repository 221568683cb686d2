import type { ServerProcess } from '../../n8n/run/serverProcess.mts';

/** What queue mode needs beside n8n. */
export interface Service {
	server: ServerProcess;
	/** n8n's settings for it. */
	env: Record<string, string>;
}
