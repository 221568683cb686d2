import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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
	const path = join(outermost(), `alexa-${process.pid}-${Date.now().toString(36)}`);
	// Told before it is there, so that no moment is left.
	removeAtEnd(path);
	mkdirSync(path);
	for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = path;
	process.once('exit', () => rmSync(path, REMOVAL));
}

const OWN = /^alexa-\d+-[a-z\d]+$/;

/** Beside the folder of the command that started this one: Chromium refuses a path of more than about 100 characters. */
function outermost(): string {
	const folder = tmpdir();
	return OWN.test(basename(folder)) ? dirname(folder) : folder;
}
