import type { Step } from './runSteps.mjs';

export function testSteps(options: {
	selection: 'all' | 'fast' | 'newest';
	/** Of n8n, the newest first. */
	versions: readonly string[];
	cwd: string;
	reportFolder: string;
}): Step[];
