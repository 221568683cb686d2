import { readdir, readFile } from 'node:fs/promises';
import type { Workflow } from '../n8n/rest/n8nTypes.mts';
import { webhooksOf } from '../n8n/rest/webhooksOf.mts';

/** A workflow of `examples/`. */
export interface Example {
	/** The name of its file, without the ending. */
	name: string;
	workflow: Workflow;
}

/** Those that the printed curl lines call. */
export const FIRST_EXAMPLE = 'first-notification';
export const SCREEN_EXAMPLE = 'chime-and-screen';

const folder = new URL('../../examples/', import.meta.url);
const ENDING = '.json';

/** The first one first, as a newcomer should meet them. */
export async function readExamples(): Promise<Example[]> {
	const names = (await readdir(folder))
		.filter((file) => file.endsWith(ENDING))
		.map((file) => file.slice(0, -ENDING.length))
		.sort((a, b) => Number(b === FIRST_EXAMPLE) - Number(a === FIRST_EXAMPLE));
	return await Promise.all(
		names.map(async (name) => ({ name, workflow: await readExample(name) })),
	);
}

export async function readExample(name: string): Promise<Workflow> {
	return JSON.parse(await readFile(new URL(name + ENDING, folder), 'utf8')) as Workflow;
}

const SCHEDULE = 'n8n-nodes-base.scheduleTrigger';

/** Whether it can start by itself; one that is started by hand, or by a chat, has nothing to activate. */
export const startsByItself = (workflow: Workflow): boolean =>
	webhooksOf(workflow).length > 0 || workflow.nodes.some(({ type }) => type === SCHEDULE);
