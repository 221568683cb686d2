import { defineConfig } from 'vitest/config';

/** The core level by itself: Stryker runs every project that it finds. */
export default defineConfig({
	test: { include: ['test/core/**/*.test.mts'], isolate: false },
});
