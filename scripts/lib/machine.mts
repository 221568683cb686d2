import { cpus, release, totalmem, type } from 'node:os';
import type { N8nInstall } from '../n8n/install/installN8n.mts';
import { runCommand } from './runCommand.mts';

export interface Computer {
	processor: string;
	cores: number;
	memoryGb: number;
	system: string;
	/** The one that runs n8n. */
	node: string;
}

/** Of whatever was measured: where and when. */
export interface Measured {
	date: string;
	machine: Computer & { n8n: string };
}

const GB = 1024 ** 3;

export const today = () => new Date().toISOString().slice(0, 10);

export async function measuredNow(install: N8nInstall): Promise<Measured> {
	return {
		date: today(),
		machine: { ...(await describeComputer(install)), n8n: install.version },
	};
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

/** A sentence of the pages. */
export const whereAndWhen = ({ machine, date }: Measured): string =>
	`${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB; n8n ${machine.n8n}, Node.js ${machine.node}; ${date}.`;
