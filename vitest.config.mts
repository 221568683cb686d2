import { defineConfig } from 'vitest/config';

const MINUTE_MS = 60_000;

const level = (name: string, options: object = {}) => ({
	test: { name, include: [`test/${name}/**/*.test.mts`], ...options },
});

/** One project for each rung of the test ladder, so that each can be run by itself: `vitest run --project core`. */
export default defineConfig({
	test: {
		projects: [
			level('core', { isolate: false }),
			level('contract', { isolate: false }),
			level('simulator'),
			level('engine', { testTimeout: 30_000, hookTimeout: 60_000 }),
			level('package', { testTimeout: 5 * MINUTE_MS, hookTimeout: 5 * MINUTE_MS }),
			level('e2e', {
				testTimeout: 10 * MINUTE_MS,
				hookTimeout: 30 * MINUTE_MS,
				fileParallelism: false,
			}),
		],
	},
});
