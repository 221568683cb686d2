import type { TestProjectInlineConfiguration } from 'vitest/config';

/** A project of vitest. Those of `npm run test:fast` are fast; those that wait, for n8n or Chromium, run side by side. */
export interface Level {
	name: string;
	kind: 'fast' | 'slow' | 'waiting';
	/** What a machine may lack: Chromium, Amazon's tools, or a version of n8n. */
	needs: readonly string[];
	options: NonNullable<TestProjectInlineConfiguration['test']>;
}

export const CHROMIUM = 'Chromium';
export const AMAZON_TOOLS = 'the ASK CLI';
export const n8n = (version: string) => `n8n ${version}`;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const ENGINE = { isolate: false, testTimeout: 30 * SECOND_MS, hookTimeout: MINUTE_MS };

type Options = Level['options'];

const level = (kind: Level['kind'], name: string, options: Options = {}): Level => ({
	name,
	kind,
	needs: [],
	options: { include: [`test/${name}/**/*.test.mts`], ...options },
});

/** The same files for each n8n: one server for all of them, which share one worker process. */
const realN8n = (folder: string, n8nVersion: string, ...needs: string[]): Level => ({
	...level('waiting', `${folder}-${n8nVersion}`, {
		include: [`test/${folder}/**/*.test.mts`],
		provide: { n8nVersion },
		isolate: false,
		fileParallelism: false,
		maxWorkers: 1,
		testTimeout: 3 * MINUTE_MS,
		hookTimeout: 30 * MINUTE_MS,
	}),
	needs: [n8n(n8nVersion), ...needs],
});

/** All levels, from small to real, the longest of those that wait first; `versions` of n8n, the newest first. */
export const levelsFor = (versions: readonly string[]): Level[] => [
	level('fast', 'core', { isolate: false }),
	level('fast', 'contract', { isolate: false }),
	level('fast', 'skill', { isolate: false, testTimeout: 30 * SECOND_MS }),
	// The first page that is asked for compiles its modules.
	level('fast', 'simulator', { isolate: false, testTimeout: 30 * SECOND_MS }),
	level('fast', 'engine', { ...ENGINE, exclude: ['test/engine/wayOfAnEvent.test.mts'] }),
	// Counts what its process executes, so nothing that another file has left running may be in it.
	level('fast', 'way', {
		...ENGINE,
		isolate: true,
		include: ['test/engine/wayOfAnEvent.test.mts'],
	}),
	level('slow', 'responsive', ENGINE),
	level('fast', 'receive', {
		...ENGINE,
		env: { TZ: 'UTC' },
		exclude: ['test/receive/officialVerifiers.test.mts'],
	}),
	// They read a timestamp without an offset in the zone of the machine.
	level('slow', 'other-verifiers', {
		...ENGINE,
		env: { TZ: 'UTC' },
		include: ['test/receive/officialVerifiers.test.mts'],
	}),
	// Files of other levels once more, on a machine whose time settings are not what n8n's usually are.
	level('slow', 'foreign-time', {
		...ENGINE,
		include: [
			'test/core/**/*.test.mts',
			'test/engine/{badInput,checkSetup,errorModes,preview,send,timeZone}.test.mts',
			'test/receive/{forged,genuine,webhook}.test.mts',
		],
		setupFiles: ['test/foreignTimeSettings.mts'],
	}),
	level('slow', 'leaks', ENGINE),
	level('slow', 'faults', { testTimeout: MINUTE_MS, hookTimeout: MINUTE_MS }),
	level('slow', 'hostile', { isolate: false, testTimeout: 60 * MINUTE_MS, hookTimeout: MINUTE_MS }),
	{
		...level('slow', 'amazon-tools', { testTimeout: MINUTE_MS, hookTimeout: 5 * MINUTE_MS }),
		needs: [AMAZON_TOOLS],
	},
	level('slow', 'scripts', { isolate: false, testTimeout: MINUTE_MS }),
	level('slow', 'package', {
		isolate: false,
		testTimeout: 5 * MINUTE_MS,
		hookTimeout: 5 * MINUTE_MS,
	}),
	...versions.map((version) => realN8n('e2e', version)),
	{
		...level('waiting', 'demo', { testTimeout: 10 * MINUTE_MS, fileParallelism: false }),
		needs: versions.slice(0, 1).map(n8n),
	},
	...versions.map((version) => realN8n('browser', version, CHROMIUM)),
	{
		// One page for all files, which share one worker process.
		...level('waiting', 'echo', {
			isolate: false,
			fileParallelism: false,
			maxWorkers: 1,
			testTimeout: MINUTE_MS,
			hookTimeout: MINUTE_MS,
		}),
		needs: [CHROMIUM],
	},
];
