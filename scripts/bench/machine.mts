import { cpus, release, totalmem, type } from 'node:os';
import { runCommand } from '../lib/runCommand.mjs';
import type { N8nInstall } from '../n8n/installN8n.mts';

export interface Machine {
	processor: string;
	cores: number;
	memoryGb: number;
	system: string;
	/** The one that runs n8n, the contenders and the stand-in. */
	node: string;
	n8n: string;
}

const GB = 1024 ** 3;

export async function describeMachine({ nodeBinary, version }: N8nInstall): Promise<Machine> {
	const processors = cpus();
	return {
		processor: processors[0]?.model.trim() ?? 'unknown',
		cores: processors.length,
		memoryGb: Math.round(totalmem() / GB),
		system: `${type()} ${release()}`,
		node: (await runCommand(nodeBinary, ['--version'], { quiet: true })).trim(),
		n8n: version,
	};
}
