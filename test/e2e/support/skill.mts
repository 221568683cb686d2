import axios from 'axios';
import { freshConnections } from '../../../scripts/n8n/rest/freshConnections.mts';
import type { Execution, SavedWorkflow } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { waitFor } from '../../../scripts/n8n/rest/waitFor.mts';
import type { Sent } from '../../receive/support/forge.mts';
import { rest } from './realN8n.mts';

interface Answer {
	status: number;
	headers: Record<string, unknown>;
	/** JSON, where it is. */
	data: unknown;
	/** As it came over the line. */
	text: string;
}

/** Sends exactly these bytes. */
export async function post(url: string, { headers, body }: Sent): Promise<Answer> {
	const response = await axios.post<ArrayBuffer>(url, body, {
		headers: { 'content-type': 'application/json;charset=utf-8', ...headers },
		validateStatus: () => true,
		responseType: 'arraybuffer',
		decompress: false,
		proxy: false,
		httpAgent: freshConnections,
	});
	const text = Buffer.from(response.data).toString('utf8');
	return { status: response.status, headers: { ...response.headers }, data: parsed(text), text };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** The newest executions of a workflow, once there are this many and all have finished. */
export async function executionsOf({ id }: SavedWorkflow, count: number): Promise<Execution[]> {
	const summaries = await waitFor(
		async () => {
			const all = await rest.getExecutions(id);
			return all.length >= count && all;
		},
		{ what: `there were no ${count} executions`, timeoutMs: 30_000 },
	);
	return await Promise.all(summaries.map((summary) => rest.waitForExecution(summary.id)));
}
