import { packPackage } from '../../../n8n/install/packPackage.mts';
import { startRealN8n } from '../../../n8n/run/realN8n.mts';
import type { Bench } from '../bench.mts';
import { describeMachine } from '../machine.mts';
import { isForPage } from '../options.mts';
import { replaceBlock } from '../page.mts';
import { FULL_PLAN, measureReceiving, QUICK_PLAN } from './measureReceiving.mts';
import { receivingText } from './receivingTables.mts';

/** The trigger beside the Webhook node. */
export async function receivingPart({ options, folder, say, atEnd }: Bench): Promise<void> {
	const tarball = await packPackage(folder);
	const real = await startRealN8n({ tarball, log: say });
	atEnd(() => real.stop());
	const plan = options.quick ? QUICK_PLAN : FULL_PLAN;
	const results = await measureReceiving(real, plan, say);
	const date = new Date().toISOString().slice(0, 10);
	const text = receivingText(results, await describeMachine(real.install), date);
	await real.stop();
	say(`\n${text}\n`);
	if (!isForPage(options)) return;
	await replaceBlock('receiving', 'npm run bench', text);
	say('docs/performance.md is written.');
}
