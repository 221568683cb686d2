import { CommandError, INTERRUPTED } from '../../lib/runCommand.mts';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { buildAndPack } from '../../n8n/install/packPackage.mts';

export interface Measuring {
	/** For everything that is not kept. */
	folder: string;
	/** The package as it would be published. */
	tarball: string;
}

/** Packs the package, measures, and ends this process: everything that it has started ends with it. */
export async function measure(work: (measuring: Measuring) => Promise<void>): Promise<never> {
	const folder = temporaryFolder().path;
	try {
		console.log('Building and packing the package');
		const tarball = await buildAndPack(folder);
		await work({ folder, tarball });
		process.exit();
	} catch (error) {
		if (error instanceof CommandError && error.signal) process.exit(INTERRUPTED);
		console.error(error);
		process.exit(1);
	}
}
