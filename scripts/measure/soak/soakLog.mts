import { readFile } from 'node:fs/promises';

/** What n8n's process was like at one moment, right after its garbage was collected. */
export interface Sample {
	atMs: number;
	heap: number;
	rss: number;
	/** Parts of it, to see which one grows: buffers outside the heap, and what V8 holds for the heap. */
	external: number;
	heapTotal: number;
	descriptors: number;
	sockets: number;
	timers: number;
	/** Of processor time since its start. */
	cpuMs: number;
}

export interface EndedExecution {
	atMs: number;
	status: string;
	/** By the name of the node. */
	items: Record<string, number>;
	error?: string;
}

export interface SoakLog {
	samples: Sample[];
	executions: EndedExecution[];
}

type Line = ({ kind: 'sample' } & Sample) | ({ kind: 'execution' } & EndedExecution);

/** What soakHooks.js has written so far. */
export async function readSoakLog(file: string): Promise<SoakLog> {
	const text = await readFile(file, 'utf8').catch(() => '');
	const log: SoakLog = { samples: [], executions: [] };
	for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
		if (line === '') continue;
		const { kind, ...entry } = JSON.parse(line) as Line;
		if (kind === 'sample') log.samples.push(entry as Sample);
		else log.executions.push(entry as EndedExecution);
	}
	return log;
}
