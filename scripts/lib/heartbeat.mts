import { stat, utimes } from 'node:fs/promises';

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

/** Whether nobody has touched it for so long that its process must be gone. */
export async function hasGoneSilent(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => undefined);
	return found !== undefined && Date.now() - found.mtimeMs > SILENT_FOR_MS;
}
