import { join } from 'node:path';
import { AmazonProcess } from '../lib/amazonProcess.mts';
import type { Measuring } from '../lib/command.mts';
import { MeasuredN8n } from '../lib/measuredN8n.mts';
import { startWorker, type Worker } from '../lib/worker.mts';
import type { SdkJob } from './sdk.worker.mts';

/** Amazon and everything that sends to it or receives, each in a process of its own. */
export interface Rig {
	n8n: MeasuredN8n;
	/** With another build of the package. */
	against?: MeasuredN8n;
	amazon: AmazonProcess;
	sdk: Worker<SdkJob, number>;
}

export async function startRig(
	{ folder, tarball, say, atEnd }: Measuring,
	against: string | undefined,
): Promise<Rig> {
	const started = async (build: string, name: string) => {
		const n8n = await MeasuredN8n.start({
			tarball: build,
			file: join(folder, `${name}.jsonl`),
			log: say,
		});
		atEnd(n8n.real.stop);
		return n8n;
	};
	const n8n = await started(tarball, 'n8n');
	const other = against === undefined ? {} : { against: await started(against, 'against') };
	const { nodeBinary } = n8n.real.install;
	const amazon = await AmazonProcess.start(nodeBinary);
	atEnd(() => amazon.stop());
	const sdk = startWorker<SdkJob, number>(new URL('sdk.worker.mts', import.meta.url), nodeBinary);
	atEnd(sdk.stop);
	return { n8n, ...other, amazon, sdk };
}
