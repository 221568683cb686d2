import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import axios from 'axios';
import { parse } from 'flatted';
import { databaseRows } from './database.mts';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mts';
import { freshConnections } from '../../../scripts/n8n/rest/freshConnections.mts';
import { n8nCommand } from './n8nCommand.mts';
import type { Json } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { packPackage } from '../../../scripts/n8n/install/packPackage.mts';
import type { Sent } from '../../receive/support/forge.mts';
import { type RealN8n, startRealN8n } from '../../../scripts/n8n/run/realN8n.mts';

/** As talkative as n8n can be made. */
const TALKATIVE = {
	N8N_LOG_LEVEL: 'debug',
	N8N_LOG_OUTPUT: 'console,file',
	N8N_METRICS: 'true',
	N8N_PUSH_BACKEND: 'sse',
	EXECUTIONS_DATA_SAVE_ON_PROGRESS: 'true',
	EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'true',
};

/** An n8n of its own, of which everything can be looked into that it writes, stores and tells. */
export class LeakServer {
	private constructor(
		readonly real: RealN8n,
		private readonly folder: string,
		private readonly editor: { told(): string; close(): void },
		private readonly remove: () => Promise<void>,
	) {}

	private get userFolder(): string {
		return join(this.folder, 'n8n');
	}

	static async start(version: string): Promise<LeakServer> {
		const folder = temporaryFolder();
		const tarball = await packPackage(folder.path);
		const userFolder = join(folder.path, 'n8n');
		const log = (line: string) => console.log(line);
		const real = await startRealN8n({ tarball, version, log, userFolder, env: TALKATIVE });
		return new LeakServer(real, folder.path, await real.rest.openEditor(), folder.remove);
	}

	async stop(): Promise<void> {
		this.editor.close();
		await this.real.stop();
		await this.remove();
	}

	/** All rows of the database by table; the data of executions as n8n reads them. */
	async database(): Promise<Record<string, Json[]>> {
		const { execution_data: executions = [], ...others } = await databaseRows(this.real);
		return {
			...others,
			execution_data: executions.map(({ data, ...row }) => ({
				...row,
				data: parse(String(data)) as unknown,
			})),
		};
	}

	/** What is in the user folder, by path; of the packages that n8n has loaded nothing. */
	async *files(): AsyncGenerator<{ path: string; text: string }> {
		const all = await readdir(this.userFolder, { recursive: true, withFileTypes: true });
		for (const entry of all) {
			const path = relative(this.userFolder, join(entry.parentPath, entry.name));
			if (!entry.isFile() || path.includes('node_modules')) continue;
			yield { path, text: await readFile(join(this.userFolder, path), 'latin1') };
		}
	}

	/** What the open editor was told: the messages, with the data of executions as the editor reads them. */
	pushed(): unknown[] {
		return this.editor
			.told()
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
	}

	/** Sends exactly these bytes to a trigger. */
	async receive(url: string, { headers, body }: Sent): Promise<{ status: number; data: unknown }> {
		const { status, data } = await axios.post<unknown>(url, body, {
			headers: { 'content-type': 'application/json;charset=utf-8', ...headers },
			validateStatus: () => true,
			proxy: false,
			httpAgent: freshConnections,
		});
		return { status, data };
	}

	async metrics(): Promise<string> {
		const { data } = await axios.get<string>(`${this.real.n8n.url}/metrics`, {
			proxy: false,
			httpAgent: freshConnections,
		});
		return data;
	}

	/** All credentials, as n8n's command gives them. */
	async decryptedCredentials(): Promise<string> {
		const file = join(this.folder, 'credentials.json');
		const args = ['export:credentials', '--all', '--decrypted', `--output=${file}`];
		await n8nCommand(this.real.install, args, this.real.n8n.env);
		return await readFile(file, 'utf8');
	}
}
