import { parseArgs } from 'node:util';
import { measuredNow } from '../../lib/machine.mts';
import { pathOfPage } from '../../lib/page.mts';
import { writeWhole } from '../../lib/writeWhole.mts';
import { measure } from '../lib/command.mts';
import { report } from '../lib/report.mts';
import { Rig } from '../lib/rig.mts';
import { FULL_PLAN, QUICK_PLAN } from './contenders.mts';
import { plot } from './plot.mts';
import { measureReceiving } from './receiving.mts';
import { measureSending } from './sending.mts';
import { BENCH, type BenchResults } from './text.mts';

const { values } = parseArgs({
	options: {
		/** Few items and rounds. */
		quick: { type: 'boolean', default: false },
	},
});
const plan = values.quick ? QUICK_PLAN : FULL_PLAN;

await measure(async (measuring) => {
	const rig = await Rig.start(measuring);
	const results: BenchResults = {
		...(await measuredNow(rig.n8n.real.install)),
		sending: await measureSending(rig, plan),
		receiving: await measureReceiving(rig, plan),
	};
	await report(BENCH, results, values.quick);
	if (values.quick) return;
	await writeWhole(pathOfPage('internals/performance.svg'), await plot(results));
});
