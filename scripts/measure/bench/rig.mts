import { join } from 'node:path';
import { AmazonProcess } from '../lib/amazonProcess.mts';
import type { Measuring } from '../lib/command.mts';
import { MeasuredN8n } from '../lib/measuredN8n.mts';
import { startWorker, type Worker } from '../lib/worker.mts';
import type { SdkJob } from './sdk.worker.mts';

/** Amazon and everything that sends to it or receives, each in a process of its own. */
export interface Rig {
	n8n: MeasuredN8n;
	amazon: AmazonProcess;
	sdk: Worker<SdkJob, number>;
}

export async function startRig({ folder, tarball, say, atEnd }: Measuring): Promise<Rig> {
	const n8n = await MeasuredN8n.start({ tarball, file: join(folder, 'n8n.jsonl'), log: say });
	atEnd(n8n.real.stop);
	const { nodeBinary } = n8n.real.install;
	const amazon = await AmazonProcess.start(nodeBinary);
	atEnd(() => amazon.stop());
	const sdk = startWorker<SdkJob, number>(new URL('sdk.worker.mts', import.meta.url), nodeBinary);
	atEnd(sdk.stop);
	return { n8n, amazon, sdk };
}
