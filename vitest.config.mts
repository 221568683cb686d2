import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { N8N_VERSIONS } from './scripts/n8n/install/n8nVersions.mts';
import { levelsFor } from './scripts/test/levels.mts';

/** One project for each level, so that each can be run by itself: `vitest run --project core`. */
export default defineConfig({
	test: {
		globalSetup: ['test/temporaryFolder.mts'],
		maxWorkers: availableParallelism(),
		projects: levelsFor(N8N_VERSIONS).map(({ name, options }, index) => ({
			// What shares an order runs side by side.
			test: {
				...options,
				name,
				sequence: { groupOrder: options.fileParallelism === false ? index : 0 },
			},
		})),
	},
});
