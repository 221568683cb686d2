import { npm } from '../lib/runCommand.mts';

/** The version of n8n that N8N_VERSION names, or else the newest that npm installs. */
export async function newestN8n(): Promise<string> {
	const version = process.env.N8N_VERSION || (await askNpm());
	if (/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) return version;
	throw new Error(`"${version}" is no version of n8n: N8N_VERSION must be one such as 2.41.1.`);
}

async function askNpm(): Promise<string> {
	const output = await npm(['view', 'n8n', 'version', '--loglevel=error'], { quiet: true });
	return output.trim().split('\n').at(-1) ?? '';
}
