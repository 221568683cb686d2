import type { Log } from '../../lib/progress.mjs';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { buildAndPack } from '../../n8n/install/packPackage.mts';

export interface Measuring {
	/** For everything that is not kept. */
	folder: string;
	/** The package as it would be published. */
	tarball: string;
	say: Log;
	/** Called when this process ends in order, the last one first. */
	atEnd(stop: () => Promise<unknown>): void;
}

const INTERRUPTED = 130;

/** Packs the package, measures, and ends this process and everything that was started. */
export async function measure(work: (measuring: Measuring) => Promise<void>): Promise<never> {
	// What was started ends and the folders are removed at the exit.
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.once(signal, () => process.exit(INTERRUPTED));
	const say = (line: string) => console.log(line);
	const folder = temporaryFolder().path;
	const undo: Array<() => Promise<unknown>> = [];
	let exitCode = 0;
	try {
		say('Building and packing the package');
		const tarball = await buildAndPack(folder);
		await work({ folder, tarball, say, atEnd: (stop) => undo.push(stop) });
	} catch (error) {
		console.error(error);
		exitCode = 1;
	}
	for (const stop of undo.reverse()) await stop();
	process.exit(exitCode);
}
