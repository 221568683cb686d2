import type { Log } from '../../lib/progress.mjs';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { buildAndPack } from '../../n8n/install/packPackage.mts';

export interface Measuring {
	/** For everything that is not kept. */
	folder: string;
	/** The package as it would be published. */
	tarball: string;
	say: Log;
}

/** Packs the package, measures, and ends this process: everything that it has started ends with it. */
export async function measure(work: (measuring: Measuring) => Promise<void>): Promise<never> {
	const say = (line: string) => console.log(line);
	const folder = temporaryFolder().path;
	try {
		say('Building and packing the package');
		const tarball = await buildAndPack(folder);
		await work({ folder, tarball, say });
		process.exit();
	} catch (error) {
		console.error(error);
		process.exit(1);
	}
}
