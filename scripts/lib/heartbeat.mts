import { stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isAlive } from './isAlive.mjs';

const BEAT_EVERY_MS = 5_000;
const SILENT_FOR_MS = 60_000;

/** Touches a file or folder as long as this process lives; gives what ends it. */
export function startBeating(path: string): () => void {
	const timer = setInterval(() => {
		const now = new Date();
		// Gone only if somebody removed it, which the work in it will tell.
		utimes(path, now, now).catch(() => undefined);
	}, BEAT_EVERY_MS).unref();
	return () => clearInterval(timer);
}

/** Whether the process that touched it is gone, or nobody has touched it for so long that it must be. */
export async function isAbandoned(path: string, pid: number, host?: string): Promise<boolean> {
	if (host === hostname() && !isAlive(pid)) return true;
	// It may be in another container, or its number may be that of another one by now.
	const found = await stat(path).catch(() => undefined);
	return found !== undefined && Date.now() - found.mtimeMs > SILENT_FOR_MS;
}
