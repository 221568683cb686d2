import { cpus, release, totalmem, type } from 'node:os';
import { runCommand } from '../../lib/runCommand.mts';
import type { N8nInstall } from '../../n8n/install/installN8n.mts';

export interface Computer {
	processor: string;
	cores: number;
	memoryGb: number;
	system: string;
	/** The one that runs n8n, the contenders and the stand-in. */
	node: string;
}

export interface Machine extends Computer {
	n8n: string;
}

const GB = 1024 ** 3;

export async function describeMachine(install: N8nInstall): Promise<Machine> {
	return { ...(await describeComputer(install)), n8n: install.version };
}

/** Without what runs on it, apart from its Node.js. */
export async function describeComputer({
	nodeBinary,
}: Pick<N8nInstall, 'nodeBinary'>): Promise<Computer> {
	const processors = cpus();
	return {
		processor: processors[0]?.model.trim() ?? 'unknown',
		cores: processors.length,
		memoryGb: Math.round(totalmem() / GB),
		system: `${type()} ${release()}`,
		node: (await runCommand(nodeBinary, ['--version'], { quiet: true })).trim(),
	};
}
