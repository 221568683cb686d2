import { parseArgs } from 'node:util';
import { exampleDevices, startSimulator } from '../../../simulator/index.mts';
import { exampleCredentialAt } from '../../n8n/rest/exampleCredential.mts';
import { N8nRest } from '../../n8n/rest/n8nRest.mts';
import type { WorkflowNode } from '../../n8n/rest/n8nTypes.mts';
import { chain, dataStore, manualTrigger, unicast } from '../../n8n/rest/workflow.mts';
import { waitFor } from '../../n8n/rest/waitFor.mts';
import { OWNER } from '../../n8n/run/realN8n.mts';
import { hasRest } from '../../n8n/run/untilReady.mts';

// Sends an event and a tile through an n8n that runs already and has the package, for example in n8n's Docker image. It
// must be new, and on this machine: the simulator is reached by plain http, which the credential allows on loopback only.
const { values } = parseArgs({
	options: { url: { type: 'string', default: 'http://127.0.0.1:5678' } },
});

const START_TIMEOUT_MS = 120_000;
const MANUAL = manualTrigger();
const [device] = exampleDevices;

const simulator = await startSimulator({ devices: exampleDevices });
try {
	await waitFor(() => hasRest(values.url), {
		what: `no n8n answers at ${values.url}`,
		timeoutMs: START_TIMEOUT_MS,
	});
	const rest = new N8nRest(values.url);
	await rest.becomeOwner(OWNER);
	const credential = await rest.createCredential(exampleCredentialAt(simulator.url));
	const userId = device!.userId;
	await runToEnd(rest, unicast({ userId }, { credential }));
	await runToEnd(rest, dataStore({ userId, text: 'Hello' }, { credential }));
	const [notified] = simulator.control.pending();
	const stored = simulator.control.storedData(device!.id).n8n?.tile;
	if (notified?.userId !== userId || stored === undefined) {
		throw new Error('n8n reported success, but the simulator has no notification or no tile.');
	}
	console.log('The notification and the tile have arrived.');
} finally {
	await simulator.close();
}

async function runToEnd(rest: N8nRest, sender: WorkflowNode): Promise<void> {
	const { id } = await rest.createWorkflow(chain(sender.name, MANUAL, sender));
	const { status, data } = await rest.runWorkflow(id, MANUAL.name);
	if (status !== 'success') {
		const error = data.resultData.error as { message?: string } | undefined;
		throw new Error(`"${sender.name}" ended with ${status}: ${error?.message ?? 'no message'}`);
	}
}
