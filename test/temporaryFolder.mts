import { useOwnTemporaryFolder } from '../scripts/lib/temporaryFolder.mts';

/** Ahead of the first worker: whatever the tests leave in the temporary folder is gone with the run. */
export const setup = () => useOwnTemporaryFolder();
