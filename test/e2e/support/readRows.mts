import type { DataTable } from '../../../scripts/n8n/rest/dataTables.mts';
import type { N8nRest } from '../../../scripts/n8n/rest/n8nRest.mts';
import type { Json } from '../../../scripts/n8n/rest/n8nTypes.mts';

/** The rows of a table, without n8n's own columns. */
export async function readRows(rest: N8nRest, { id, projectId }: DataTable): Promise<Json[]> {
	const path = `/projects/${projectId}/data-tables/${id}/rows`;
	const { data } = await rest.request<{ data: Json[] }>('GET', path);
	return data.map(({ id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...row }) => row);
}
