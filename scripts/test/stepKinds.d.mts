import type { Step } from './runSteps.mjs';

interface Titled {
	title: string;
	cwd: string;
}

export function npmScript(options: Titled & { name: string }): Step;

export function n8nInstall(options: Titled & { version: string }): Step;

export function vitestProject(
	options: Titled & {
		project: string;
		reportFolder: string;
		reporter?: string;
		/** In addition to those of this process. */
		env?: Record<string, string>;
		after?: readonly string[];
	},
): Step;
