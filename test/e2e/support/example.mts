import { readExample } from '../../../scripts/demo/examples.mts';
import { type DataTable, fillDataTable } from '../../../scripts/n8n/rest/dataTables.mts';
import { fillCredentials } from '../../../scripts/n8n/rest/fillCredentials.mts';
import type {
	Credential,
	Execution,
	Json,
	SavedWorkflow,
	WebhookAnswer,
	Workflow,
} from '../../../scripts/n8n/rest/n8nTypes.mts';
import { webhooksOf } from '../../../scripts/n8n/rest/webhooksOf.mts';
import { listenWith } from './listen.mts';
import { control, newCredential, rest } from './realN8n.mts';

/** What the user of a template changes in it, by the name of the node. */
type Changes = Record<string, Json>;

type Call = (body?: unknown) => Promise<WebhookAnswer>;

/** What else a user brings to a template: credentials of other nodes, data pinned to some, a time zone. */
interface Additions {
	credentials?: Credential[];
	pinData?: Json;
	timezone?: string;
	/** Chosen in the nodes that work on a data table. */
	table?: DataTable;
}

/** Imports a template as a user does: chooses the credential, and changes the parameters of some nodes. */
export async function importExample(
	name: string,
	changes: Changes = {},
	{ credentials = [], pinData, timezone = 'UTC', table }: Additions = {},
): Promise<SavedWorkflow> {
	const all = [await newCredential({ region: 'na' }), ...credentials];
	const asked = changed(await readExample(name), changes, timezone);
	const example = table ? fillDataTable(asked, table) : asked;
	const workflow = all.reduce(fillCredentials<Workflow>, example);
	return await rest.createWorkflow({ ...workflow, ...(pinData && { pinData }) });
}

function changed(workflow: Workflow, changes: Changes, timezone: string): Workflow {
	for (const name of Object.keys(changes)) {
		if (!workflow.nodes.some((node) => node.name === name)) throw new Error(`No node "${name}"`);
	}
	const nodes = workflow.nodes.map((node) => ({
		...node,
		parameters: { ...node.parameters, ...changes[node.name] },
	}));
	return { ...workflow, nodes, settings: { ...workflow.settings, timezone } };
}

/** Publishes an imported template until the end of the test, and gives what calls its webhook. */
export async function publish(workflow: SavedWorkflow): Promise<Call> {
	await listenWith(workflow);
	return (body) => rest.callWebhook(webhooksOf(workflow)[0]?.path ?? '', body);
}

export const publishExample = async (name: string): Promise<Call> =>
	await publish(await importExample(name));

/** Imports a template and runs it from its trigger, as the editor's button does. */
export async function runExample(
	name: string,
	trigger: string,
	changes?: Changes,
): Promise<Execution> {
	const { id } = await importExample(name, changes);
	return await rest.runWorkflow(id, trigger);
}

/** What an execution says to whoever looks at it: how it ended, and why. */
export const endOf = ({ status, data }: Execution) => [
	status,
	String(data.resultData.error?.message ?? ''),
];

/** The notifications that wait to be heard, as the simulator keeps them. */
export const announced = () =>
	control.pending().map(({ event, ...notification }) => {
		const { name, payload } = event as { name: string; payload: Json };
		return { ...notification, name, payload };
	});

/** The user that the templates bring along. */
export const DEMO_USER = 'amzn1.ask.account.DEMO-NA-EN-US';
