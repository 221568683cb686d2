import axios from 'axios';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshConnections } from '../../n8n/rest/freshConnections.mts';
import type { SavedWorkflow, Workflow } from '../../n8n/rest/n8nTypes.mts';
import { waitFor } from '../../n8n/rest/waitFor.mts';
import { startRealN8n, type RealN8n, type RealN8nOptions } from '../../n8n/run/realN8n.mts';
import type { Measuring } from './command.mts';
import { SENDING_NODE } from './workflows.mts';

/** What n8n's process was like right after its garbage was collected, before an execution. */
export interface Sample {
	atMs: number;
	heap: number;
	rss: number;
	/** Open files and sockets. */
	descriptors: number;
	timers: number;
}

/** What n8n's process says of an execution as it ends. */
export interface Execution {
	workflow: string;
	status: string;
	nodes: Record<string, { durationMs: number; items: number }>;
	/** In bytes, while it ran. */
	peakHeap: number;
	peakRss: number;
	error?: string;
}

type Line = ({ kind: 'sample' } & Sample) | ({ kind: 'execution' } & Execution);

interface Options {
	simulator?: RealN8nOptions['simulator'];
	/** Default 0: before each execution. */
	sampleEveryMs?: number;
}

const RUN_TIMEOUT_MS = 20 * 60_000;
const READY_TIMEOUT_MS = 60_000;
const LOOK_EVERY_MS = 100;

const IN_N8N = fileURLToPath(new URL('n8n', import.meta.url));

/** A real n8n with the packed package and the nodes of the folder n8n/, which tells what its executions take. */
export class MeasuredN8n {
	private constructor(
		readonly real: RealN8n,
		/** Written by n8n's process. */
		private readonly file: string,
	) {}

	static async start(
		{ folder, tarball }: Measuring,
		{ sampleEveryMs = 0, ...options }: Options = {},
	): Promise<MeasuredN8n> {
		const file = join(folder, 'n8n.jsonl');
		const env = {
			N8N_CUSTOM_EXTENSIONS: IN_N8N,
			EXTERNAL_HOOK_FILES: join(IN_N8N, 'hooks.js'),
			MEASURE_FILE: file,
			MEASURE_SAMPLE_EVERY_MS: String(sampleEveryMs),
		};
		return new MeasuredN8n(
			await startRealN8n({ tarball, log: console.log, ...options, env }),
			file,
		);
	}

	async publish(workflow: Workflow): Promise<SavedWorkflow> {
		const { rest } = this.real;
		const saved = await rest.createWorkflow(workflow);
		await rest.activateWorkflow(saved);
		return saved;
	}

	/** Sends this many items with a workflow of `sendingWorkflow`; the time is that of the node that sends. */
	async send(name: string, count: number) {
		const { rest, n8n } = this.real;
		await this.untilReady();
		const before = (await this.executions()).length;
		const { status } = await rest.callWebhook(name, { count });
		if (status !== 200) throw new Error(`The webhook ${name} answered ${status}.`);
		const ended = waitFor(async () => (await this.executions())[before], {
			what: `${name} did not end`,
			timeoutMs: RUN_TIMEOUT_MS,
			everyMs: LOOK_EVERY_MS,
		});
		const execution = await Promise.race([ended, n8n.ended]);
		const sending = execution.nodes[SENDING_NODE];
		if (execution.status !== 'success' || sending?.items !== count)
			throw new Error(
				`${name} ended with ${execution.status}: ${execution.error ?? 'items are missing'}`,
			);
		return { ...execution, durationMs: sending.durationMs };
	}

	/** After ten thousand items n8n may take its database for gone for a moment. */
	private async untilReady(): Promise<void> {
		const url = `${this.real.n8n.url}/healthz/readiness`;
		await waitFor(
			async () =>
				(await axios.get(url, { proxy: false, httpAgent: freshConnections })).status === 200,
			{
				what: 'n8n was not ready for the next run',
				timeoutMs: READY_TIMEOUT_MS,
			},
		);
	}

	async samples(): Promise<Sample[]> {
		return (await this.lines()).filter((line) => line.kind === 'sample');
	}

	async executions(): Promise<Execution[]> {
		return (await this.lines()).filter((line) => line.kind === 'execution');
	}

	private async lines(): Promise<Line[]> {
		const text = await readFile(this.file, 'utf8').catch(() => '');
		const complete = text.split('\n').slice(0, -1);
		return complete.map((line) => JSON.parse(line) as Line);
	}
}
