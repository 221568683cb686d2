import type { N8nRest } from './n8nRest.mts';
import type { Workflow } from './n8nTypes.mts';

export interface DataTable {
	id: string;
	projectId: string;
}

interface Column {
	name: string;
	type: 'string' | 'boolean';
}

/** Makes a data table in the project of the signed-in user. */
export async function createDataTable(
	rest: N8nRest,
	name: string,
	columns: readonly Column[],
): Promise<DataTable> {
	const { id: projectId } = await rest.request<{ id: string }>('GET', '/projects/personal');
	const path = `/projects/${projectId}/data-tables`;
	const { id } = await rest.request<{ id: string }>('POST', path, { name, columns });
	return { id, projectId };
}

/** Chooses the table in every node that works on one, as a user would. */
export function fillDataTable<Flow extends Workflow>(workflow: Flow, { id }: DataTable): Flow {
	const nodes = workflow.nodes.map((node) =>
		node.type === 'n8n-nodes-base.dataTable'
			? {
					...node,
					parameters: {
						...node.parameters,
						dataTableId: { __rl: true, mode: 'id', value: id },
					},
				}
			: node,
	);
	return { ...workflow, nodes };
}

/** What the templates keep of those who have switched notifications on. */
export const SUBSCRIBER_COLUMNS: readonly Column[] = [
	{ name: 'userId', type: 'string' },
	{ name: 'region', type: 'string' },
	{ name: 'events', type: 'string' },
	{ name: 'changedAt', type: 'string' },
	{ name: 'subscribed', type: 'boolean' },
];
