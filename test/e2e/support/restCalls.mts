import type { N8nRest } from '../../../scripts/n8n/rest/n8nRest.mts';
import type { Credential, Execution, Json, RunData } from '../../../scripts/n8n/rest/n8nTypes.mts';

interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

/** What the button "Retry" in the credential's dialog does. */
export const testCredential = (rest: N8nRest, credentials: Credential) =>
	rest.request<CredentialTestResult>('POST', '/credentials/test', { credentials });

/** The stored values; secret ones come as placeholders. */
export async function getCredentialData(rest: N8nRest, id: string): Promise<Json> {
	const path = `/credentials/${id}?includeData=true`;
	return (await rest.request<{ data: Json }>('GET', path)).data;
}

/** Runs what the node needs that has neither run nor pinned data, then the node. */
export async function runNode(
	rest: N8nRest,
	id: string,
	nodeName: string,
	runData: RunData = {},
	dirtyNodeNames: string[] = [],
): Promise<Execution> {
	const destinationNode = { nodeName, mode: 'inclusive' as const };
	const start = { runData, destinationNode, dirtyNodeNames };
	return rest.waitForExecution(await rest.startWorkflow(id, start));
}
