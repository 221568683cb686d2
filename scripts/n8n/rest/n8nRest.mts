import type { Readable } from 'node:stream';
import axios, { isAxiosError, type AxiosInstance } from 'axios';
import { parse } from 'flatted';
import { freshConnections } from './freshConnections.mts';
import type * as Type from './n8nTypes.mts';
import { waitFor } from './waitFor.mts';
import { waitForPublication } from './waitForPublication.mts';
import { webhooksOf } from './webhooksOf.mts';

const REQUEST_TIMEOUT_MS = 60_000;
const WEBHOOK_TIMEOUT_MS = 30_000;
const UNFINISHED = ['new', 'running', 'waiting', 'unknown'];

/** n8n's own REST API, as its editor uses it: signed in by cookie. */
export class N8nRest {
	private readonly http: AxiosInstance;

	constructor(readonly url: string) {
		this.http = axios.create({
			baseURL: url,
			timeout: REQUEST_TIMEOUT_MS,
			proxy: false,
			httpAgent: freshConnections,
		});
	}

	/** Any call that has no method of its own here; the answer's `data` is returned. */
	async request<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
		try {
			const response = await this.http.request({ method, url: `/rest${path}`, data: body });
			const cookies = response.headers['set-cookie'];
			if (cookies)
				this.http.defaults.headers.common.cookie = cookies.map(withoutAttributes).join('; ');
			return (response.data as { data: Answer }).data;
		} catch (error) {
			if (!isAxiosError(error) || error.response === undefined) throw error;
			const { status, data } = error.response;
			const message = (data as { message?: string }).message ?? JSON.stringify(data);
			throw new Error(`n8n answered ${status} to ${method} ${path}: ${message}`);
		}
	}

	/** Signs in as the owner, who is made where n8n has none yet; false where the owner signs in otherwise by now. */
	async becomeOwner(owner: Type.Owner): Promise<boolean> {
		const { userManagement } = await this.request<{
			userManagement: { showSetupOnFirstLoad: boolean };
		}>('GET', '/settings');
		if (userManagement.showSetupOnFirstLoad) {
			const names = { firstName: 'Alexa', lastName: 'Owner' };
			await this.request('POST', '/owner/setup', { ...owner, ...names });
			return true;
		}
		const { email, password } = owner;
		const credentials = { emailOrLdapLoginId: email, password };
		return await this.request('POST', '/login', credentials).then(
			() => true,
			(error: Error) => {
				if (/^n8n answered 401/.test(error.message)) return false;
				throw error;
			},
		);
	}

	/** Everything that n8n sends to an open editor from now on, as text; for an n8n with `N8N_PUSH_BACKEND=sse`. */
	async openEditor(): Promise<{ told(): string; close(): void }> {
		const pushRef = 'editor';
		const { data: stream } = await this.http.get<Readable>(`/rest/push?pushRef=${pushRef}`, {
			responseType: 'stream',
			timeout: 0,
			headers: { origin: this.url },
		});
		this.http.defaults.headers.common['push-ref'] = pushRef;
		let told = '';
		stream.setEncoding('utf8').on('data', (text: string) => {
			told += text;
		});
		const close = () => {
			delete this.http.defaults.headers.common['push-ref'];
			stream.destroy();
		};
		return { told: () => told, close };
	}

	async createCredential(credential: Omit<Type.Credential, 'id'>): Promise<Type.Credential> {
		const { id } = await this.request<{ id: string }>('POST', '/credentials', credential);
		return { ...credential, id };
	}

	async listCredentialIds(): Promise<string[]> {
		const credentials = await this.request<Array<{ id: string }>>('GET', '/credentials');
		return credentials.map(({ id }) => id);
	}

	createWorkflow(workflow: Type.Workflow): Promise<Type.SavedWorkflow> {
		return this.request('POST', '/workflows', { active: false, settings: {}, ...workflow });
	}

	/** As the editor downloads it. */
	getWorkflow(id: string): Promise<Type.SavedWorkflow> {
		return this.request('GET', `/workflows/${id}`);
	}

	listWorkflows(): Promise<Type.WorkflowSummary[]> {
		return this.request('GET', '/workflows');
	}

	/** Publishes a workflow; its webhooks answer a few seconds later, which is waited for. */
	async activateWorkflow(workflow: Type.SavedWorkflow): Promise<void> {
		const { id, versionId } = workflow;
		await this.request('POST', `/workflows/${id}/activate`, { versionId });
		await waitForPublication(this, id);
		for (const { path, method } of webhooksOf(workflow)) await this.waitForWebhook(path, method);
	}

	/** A preflight request tells which methods are registered and starts no execution. */
	async waitForWebhook(path: string, method: string): Promise<void> {
		await waitFor(
			async () => {
				const { headers } = await this.http.request({
					method: 'OPTIONS',
					url: `/webhook/${path}`,
					headers: { origin: this.url },
				});
				return String(headers['access-control-allow-methods']).split(', ').includes(method);
			},
			{ what: `the webhook ${method} ${path} was not registered`, timeoutMs: WEBHOOK_TIMEOUT_MS },
		);
	}

	async callWebhook(path: string, body: unknown = {}): Promise<Type.WebhookAnswer> {
		const { status, headers, data } = await this.http.post(`/webhook/${path}`, body, {
			headers: { cookie: null },
			validateStatus: () => true,
		});
		return { status, headers, data };
	}

	/** Publishes nothing: its webhooks and schedules end. */
	async deactivateWorkflow(id: string): Promise<void> {
		await this.request('POST', `/workflows/${id}/deactivate`);
	}

	/** Runs a workflow from its manual trigger, as the editor's button does, to its end. */
	async runWorkflow(id: string, triggerName: string): Promise<Type.Execution> {
		const executionId = await this.startWorkflow(id, { triggerToStartFrom: { name: triggerName } });
		return this.waitForExecution(executionId);
	}

	/** Gives the id of the execution. */
	async startWorkflow(id: string, start: Type.ManualStart): Promise<string> {
		// n8n 1 runs the workflow that the editor sends, n8n 2 the one it has stored.
		const workflowData = await this.getWorkflow(id);
		const body = { workflowData, ...start };
		const path = `/workflows/${id}/run`;
		return (await this.request<{ executionId: string }>('POST', path, body)).executionId;
	}

	waitForExecution(id: string): Promise<Type.Execution> {
		return waitFor(
			async () => {
				const execution = await this.getExecution(id);
				return hasEnded(execution) && execution;
			},
			{ what: `execution ${id} did not finish`, timeoutMs: 60_000 },
		);
	}

	async getExecution(id: string): Promise<Type.Execution> {
		const path = `/executions/${id}`;
		const answer = await this.request<Type.ExecutionSummary & { data: string }>('GET', path);
		return { ...answer, data: parse(answer.data) as Type.Execution['data'] };
	}

	/** Newest first, a hundred at most. */
	async getExecutions(workflowId: string): Promise<Type.ExecutionSummary[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const path = `/executions?limit=100&filter=${filter}`;
		return (await this.request<{ results: Type.ExecutionSummary[] }>('GET', path)).results;
	}
}

/** n8n 1 stores the status of a finished execution a moment before its data, or that over the data of its start. */
function hasEnded({ status, data }: Type.Execution): boolean {
	if (data === undefined || UNFINISHED.includes(status)) return false;
	return status !== 'success' || Object.keys(data.resultData.runData).length > 0;
}

function withoutAttributes(cookie: string): string {
	return cookie.split(';')[0] ?? '';
}
