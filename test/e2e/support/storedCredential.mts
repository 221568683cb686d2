import { n8nCommand } from '../../../scripts/n8n/n8nCommand.mts';
import type { Credential, Json } from '../../../scripts/n8n/n8nTypes.mts';
import { real } from './realN8n.mts';

/** What the database contains of a credential, decrypted by n8n itself. */
export async function storedData({ id }: Credential): Promise<Json> {
	const args = ['export:credentials', `--id=${id}`, '--decrypted'];
	const printed = await n8nCommand(real.install, args, real.n8n.env);
	const [stored] = JSON.parse(printed.slice(printed.indexOf('['))) as Array<{ data: Json }>;
	if (!stored) throw new Error(`n8n exported no credential ${id}`);
	return stored.data;
}
