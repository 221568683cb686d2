import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAtEnd } from './startChild.mjs';

export interface TemporaryFolder {
	readonly path: string;
	remove(): Promise<void>;
}

const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };

/** A new folder in that of the command: gone with it at the latest. */
export function temporaryFolder(): TemporaryFolder {
	const path = mkdtempSync(join(tmpdir(), 'n8n-nodes-alexa-'));
	return { path, remove: () => rm(path, REMOVAL) };
}

/**
 * Everything temporary of this process and those that it starts, be they browsers or npm, goes into one folder. However
 * this process ends, also by `kill -9`, the folder is gone.
 */
export function useOwnTemporaryFolder(): void {
	const path = join(tmpdir(), `n8n-nodes-alexa-${process.pid}-${Date.now()}`);
	// Told before it is there, so that no moment is left.
	removeAtEnd(path);
	mkdirSync(path);
	for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = path;
	process.once('exit', () => rmSync(path, REMOVAL));
}
