import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mts';

/** A folder for one test. */
export async function testFolder(): Promise<string> {
	const { path, remove } = temporaryFolder();
	onTestFinished(remove);
	return path;
}
