import { defineConfig } from 'vitest/config';
import { N8N_VERSIONS } from './scripts/n8n/install/n8nVersions.mjs';

const MINUTE_MS = 60_000;

const level = (name: string, options: object = {}) => ({
	test: { name, include: [`test/${name}/**/*.test.mts`], ...options },
});

/** Files of a level once more, in a process and on a machine whose time settings are not what n8n's usually are. */
const foreignTime = (name: string, files: string, options: object = {}) => ({
	test: {
		name: `${name}-foreign-time`,
		include: [`test/${name}/**/${files}.test.mts`],
		setupFiles: ['test/foreignTimeSettings.mts'],
		...options,
	},
});

/** The same suite for each n8n: one server for all its files, which share one worker process. */
const realN8n = (n8nVersion: string) => ({
	test: {
		name: `e2e-${n8nVersion}`,
		include: ['test/e2e/**/*.test.mts'],
		provide: { n8nVersion },
		isolate: false,
		fileParallelism: false,
		maxWorkers: 1,
		testTimeout: 3 * MINUTE_MS,
		hookTimeout: 30 * MINUTE_MS,
	},
});

/** One project for each rung of the test ladder, so that each can be run by itself: `vitest run --project core`. */
export default defineConfig({
	test: {
		projects: [
			level('core', { isolate: false }),
			level('contract', { isolate: false }),
			level('simulator'),
			level('engine', { testTimeout: 30_000, hookTimeout: 60_000 }),
			level('leaks', { testTimeout: 30_000, hookTimeout: 60_000 }),
			// Other verifiers read a timestamp without an offset in the zone of the machine.
			level('receive', { testTimeout: 30_000, hookTimeout: 60_000, env: { TZ: 'UTC' } }),
			level('faults', { testTimeout: MINUTE_MS, hookTimeout: MINUTE_MS }),
			level('hostile', { testTimeout: 60 * MINUTE_MS, hookTimeout: MINUTE_MS }),
			level('scripts', { testTimeout: MINUTE_MS }),
			level('bench'),
			level('package', { testTimeout: 5 * MINUTE_MS, hookTimeout: 5 * MINUTE_MS }),
			foreignTime('core', '*', { isolate: false }),
			foreignTime('engine', '{badInput,checkSetup,errorModes,preview,send,timeZone}', {
				testTimeout: 30_000,
				hookTimeout: 60_000,
			}),
			foreignTime('receive', '{forged,genuine,webhook}', {
				testTimeout: 30_000,
				hookTimeout: 60_000,
			}),
			...N8N_VERSIONS.map(realN8n),
			level('demo', { testTimeout: 10 * MINUTE_MS }),
			level('echo', { testTimeout: MINUTE_MS, hookTimeout: MINUTE_MS }),
			level('browser', {
				testTimeout: 5 * MINUTE_MS,
				hookTimeout: 30 * MINUTE_MS,
				fileParallelism: false,
			}),
		],
	},
});
