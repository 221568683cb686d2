import type { Credential, Json } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { databaseRows } from './database.mts';
import { real } from './realN8n.mts';

/** The row of a credential as it is, encrypted: it changes whenever n8n stores something in it. */
export async function storedRow({ id }: Credential): Promise<Json> {
	const { credentials_entity: rows = [] } = await databaseRows(real);
	const row = rows.find((each) => each.id === id);
	if (!row) throw new Error(`the database contains no credential ${id}`);
	return row;
}
