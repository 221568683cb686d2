import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import axios from 'axios';
import { parse } from 'flatted';
import { freshConnections } from '../../../scripts/n8n/rest/freshConnections.mts';
import type { Json } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { databaseRows } from './database.mts';
import { real } from './realN8n.mts';

const userFolder = real.n8n.env.N8N_USER_FOLDER ?? '';

/** All rows of the database by table; the data of executions as n8n reads them. */
export async function storedRows(): Promise<Record<string, Json[]>> {
	const { execution_data: executions = [], ...others } = await databaseRows(real);
	return {
		...others,
		execution_data: executions.map(({ data, ...row }) => ({
			...row,
			data: parse(String(data)) as unknown,
		})),
	};
}

/** What is in the user folder, by path; of the packages that n8n has loaded nothing. */
export async function* keptFiles(): AsyncGenerator<{ path: string; text: string }> {
	const all = await readdir(userFolder, { recursive: true, withFileTypes: true });
	for (const entry of all) {
		const path = relative(userFolder, join(entry.parentPath, entry.name));
		if (!entry.isFile() || path.includes('node_modules')) continue;
		yield { path, text: await readFile(join(userFolder, path), 'latin1') };
	}
}

/** The messages that an open editor was told, with the data of executions as the editor reads them. */
export const readMessages = (told: string): unknown[] =>
	told
		.split('\n')
		.filter((line) => line.startsWith('data: {'))
		.map((line) => {
			const message = JSON.parse(line.slice('data: '.length)) as { data?: Json };
			const raw = message.data?.rawData;
			const data = {
				...message.data,
				...(raw !== undefined && { rawData: parse(String(raw)) as unknown }),
			};
			return { ...message, data };
		});

export async function metrics(): Promise<string> {
	const { data } = await axios.get<string>(`${real.n8n.url}/metrics`, {
		proxy: false,
		httpAgent: freshConnections,
	});
	return data;
}
