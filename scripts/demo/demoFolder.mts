import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readIfAny, writeWhole } from '../lib/writeWhole.mts';
import type { DataTable } from '../n8n/rest/dataTables.mts';
import { beTheOnlyOne } from './onlyOne.mts';

/** What outlives one start: n8n's data, and what the demo has made in it. */
export interface DemoFolder {
	/** Where n8n keeps its data. */
	readonly userFolder: string;
	/** `undefined` until the first set-up was complete. */
	readonly kept: KeptSettings | undefined;
	readonly encryptionKey: string;
	keep(settings: Omit<KeptSettings, 'encryptionKey'>): Promise<unknown>;
	/** From now on another demo may use it. */
	close(): Promise<void>;
}

interface KeptSettings {
	/** n8n's data can be opened with no other. */
	encryptionKey: string;
	credentialId: string;
	/** The workflow that was made of each file in `examples/`. */
	workflowIds: Record<string, string>;
	/** Where the examples keep subscribers. */
	subscribers: DataTable;
}

const OWN_FOLDER = process.env.N8N_NODES_ALEXA_DEMO;

export const demoPath = OWN_FOLDER
	? resolve(OWN_FOLDER)
	: fileURLToPath(new URL('../../.demo', import.meta.url));

const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };

/** Opens the folder; a set-up that was interrupted, or is not wanted any more, begins anew. */
export async function openDemoFolder(path: string, reset: boolean): Promise<DemoFolder> {
	await mkdir(path, { recursive: true });
	const close = await beTheOnlyOne(path);
	const userFolder = join(path, 'n8n');
	const settingsFile = join(path, 'settings.json');
	if (reset) await rm(settingsFile, { force: true });
	const text = await readIfAny(settingsFile);
	const kept = text === undefined ? undefined : parseSettings(text, settingsFile);
	if (kept === undefined) await rm(userFolder, REMOVAL);
	const encryptionKey = kept?.encryptionKey ?? randomBytes(24).toString('hex');
	const keep = (settings: Omit<KeptSettings, 'encryptionKey'>) =>
		writeWhole(settingsFile, `${JSON.stringify({ encryptionKey, ...settings }, null, 2)}\n`, 0o600);
	return { userFolder, kept, encryptionKey, keep, close };
}

function parseSettings(text: string, file: string): KeptSettings {
	try {
		const settings = JSON.parse(text) as Partial<KeptSettings>;
		const { encryptionKey, credentialId, workflowIds } = settings;
		if (encryptionKey && credentialId && workflowIds) return settings as KeptSettings;
	} catch {
		// Not JSON: the same advice.
	}
	throw new Error(`${file} is damaged: start over with npm start -- --reset.`);
}
