import axios from 'axios';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientSettings } from '../../../simulator/index.mts';
import { installPackage } from '../../n8n/install/installPackage.mts';
import type { N8nInstall } from '../../n8n/install/installN8n.mts';
import { N8nRest } from '../../n8n/rest/n8nRest.mts';
import { OWNER } from '../../n8n/run/realN8n.mts';
import type { Credential, Workflow } from '../../n8n/rest/n8nTypes.mts';
import type { N8nProcess } from '../../n8n/run/n8nProcess.mts';
import { startN8n } from '../../n8n/run/startN8n.mts';
import { waitFor } from '../../n8n/rest/waitFor.mts';
import type { Contender } from './contenders.mts';
import { credentialOf } from './n8nCredentials.mts';
import { benchWorkflow, SENDING_NODE } from './n8nWorkflows.mts';

/** What n8n's process says of an execution as it ends. */
export interface Report {
	workflowId: string;
	status: string;
	nodes: Array<{ name: string; startedAtMs: number; durationMs: number; items: number }>;
	/** In bytes, while it ran; the first with garbage that was not yet collected. */
	peakHeap: number;
	peakRss: number;
	error?: string;
}

/** Of the node that sends. */
export interface SendingRun extends Pick<Report, 'peakHeap' | 'peakRss'> {
	startedAtMs: number;
	durationMs: number;
}

interface HostOptions {
	install: N8nInstall;
	tarball: string;
	folder: string;
	profileFolder: string;
}

const RUN_TIMEOUT_MS = 20 * 60_000;
const READY_TIMEOUT_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** One n8n for all contenders inside it; each has a workflow of its own. */
export class N8nHost {
	/** Their ids by path. */
	private readonly workflows = new Map<string, string>();

	private constructor(
		private readonly server: N8nProcess,
		private readonly rest: N8nRest,
		private readonly reportFile: string,
	) {}

	static async start({ install, tarball, folder, profileFolder }: HostOptions): Promise<N8nHost> {
		const userFolder = join(folder, 'n8n');
		const probe = join(userFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-bench');
		const reportFile = join(folder, 'report.jsonl');
		await installPackage(userFolder, tarball);
		await mkdir(probe, { recursive: true });
		await cp(fileURLToPath(new URL('probePackage/', import.meta.url)), probe, { recursive: true });
		const server = await startN8n({
			install,
			userFolder,
			env: {
				EXTERNAL_HOOK_FILES: join(probe, 'reportTimes.js'),
				BENCH_REPORT_FILE: reportFile,
				BENCH_PROFILE_FOLDER: profileFolder,
			},
		});
		try {
			const rest = new N8nRest(server.url);
			await rest.setUpOwner(OWNER);
			return new N8nHost(server, rest, reportFile);
		} catch (error) {
			await server.stop();
			throw error;
		}
	}

	/** Where n8n is. */
	get url(): string {
		return this.server.url;
	}

	/** Sends so many items with the workflow of a contender. */
	run(
		name: string,
		contender: Contender,
		client: ClientSettings,
		target: { url: string; token: string },
		count: number,
	): Promise<SendingRun> {
		const path = `${name}-${client.clientId.split('.').at(-1)}`;
		return this.send(path, count, async () => {
			const data = credentialOf(contender, client, target.url);
			const credential = data && (await this.rest.createCredential(data));
			return benchWorkflow(path, contender, { ...target, credential });
		});
	}

	/** Sends so many items with a workflow that is made when it is first wanted. */
	async send(path: string, count: number, make: () => Promise<Workflow>): Promise<SendingRun> {
		await this.untilReady();
		const id = this.workflows.get(path) ?? (await this.createWorkflow(make));
		this.workflows.set(path, id);
		const before = (await this.reports()).length;
		const { status } = await this.rest.callWebhook(path, { count });
		if (status !== 200) throw new Error(`The webhook ${path} answered ${status}.`);
		const report = await Promise.race([this.reportOf(path, id, before), this.server.ended]);
		const sending = report.nodes.find((node) => node.name === SENDING_NODE);
		if (report.status !== 'success' || sending?.items !== count)
			throw new Error(
				`${path} ended with ${report.status}: ${report.error ?? 'items are missing'}`,
			);
		const { startedAtMs, durationMs } = sending;
		const { peakHeap, peakRss } = report;
		return { startedAtMs, durationMs, peakHeap, peakRss };
	}

	createCredential(credential: Omit<Credential, 'id'>): Promise<Credential> {
		return this.rest.createCredential(credential);
	}

	/** After ten thousand items that each read their credential, n8n takes its database for gone for a moment. */
	private async untilReady(): Promise<void> {
		const url = `${this.server.url}/healthz/readiness`;
		await waitFor(async () => (await axios.get(url, { proxy: false })).status === 200, {
			what: 'n8n was not ready for the next run',
			timeoutMs: READY_TIMEOUT_MS,
		});
	}

	stop(): Promise<void> {
		return this.server.stop();
	}

	private async createWorkflow(make: () => Promise<Workflow>): Promise<string> {
		const workflow = await this.rest.createWorkflow(await make());
		await this.rest.activateWorkflow(workflow);
		return workflow.id;
	}

	private reportOf(path: string, id: string, before: number): Promise<Report> {
		return waitFor(
			async () => (await this.reports()).slice(before).find(({ workflowId }) => workflowId === id),
			{ what: `${path} did not end`, timeoutMs: RUN_TIMEOUT_MS, everyMs: LOOK_EVERY_MS },
		);
	}

	private async reports(): Promise<Report[]> {
		const text = await readFile(this.reportFile, 'utf8').catch(() => '');
		const complete = text.slice(0, text.lastIndexOf('\n') + 1);
		return complete
			.split('\n')
			.filter((line) => line !== '')
			.map((line) => JSON.parse(line) as Report);
	}
}
