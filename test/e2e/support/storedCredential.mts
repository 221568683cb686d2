import { n8nCommand } from './n8nCommand.mts';
import type { Credential, Json } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { databaseRows } from './database.mts';
import { real } from './realN8n.mts';

/** What the database contains of a credential, decrypted by n8n itself. */
export async function storedData({ id }: Credential): Promise<Json> {
	const args = ['export:credentials', `--id=${id}`, '--decrypted'];
	const printed = await n8nCommand(real.install, args, real.n8n.env);
	const [stored] = JSON.parse(printed.slice(printed.indexOf('['))) as Array<{ data: Json }>;
	if (!stored) throw new Error(`n8n exported no credential ${id}`);
	return stored.data;
}

/** The row of a credential as it is, encrypted: it changes whenever n8n stores something in it. */
export async function storedRow({ id }: Credential): Promise<Json> {
	const { credentials_entity: rows = [] } = await databaseRows(real);
	const row = rows.find((each) => each.id === id);
	if (!row) throw new Error(`the database contains no credential ${id}`);
	return row;
}
