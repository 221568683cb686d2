import { parseArgs } from 'node:util';
import { describeMachine, today } from '../../lib/machine.mts';
import { saveMeasurements } from '../../lib/measurements.mts';
import { pathOfPage, writeBlock } from '../../lib/page.mts';
import { writeWhole } from '../../lib/writeWhole.mts';
import { measure } from '../lib/command.mts';
import { FULL_PLAN, QUICK_PLAN } from './contenders.mts';
import { plot } from './plot.mts';
import { measureReceiving } from './receiving.mts';
import { startRig } from './rig.mts';
import { measureSending } from './sending.mts';
import { receivingText, sendingText, type BenchResults } from './text.mts';

const { values } = parseArgs({
	options: {
		/** Few items and rounds. */
		quick: { type: 'boolean', default: false },
	},
});
const plan = values.quick ? QUICK_PLAN : FULL_PLAN;
const block = { page: 'internals/performance.md', command: 'npm run bench' };

await measure(async (measuring) => {
	const { say } = measuring;
	const rig = await startRig(measuring);
	const results: BenchResults = {
		date: today(),
		machine: await describeMachine(rig.n8n.real.install),
		sending: await measureSending(rig, plan, say),
		receiving: await measureReceiving(rig, plan, say),
	};
	say(`\n${sendingText(results)}\n\n${receivingText(results)}\n`);
	if (values.quick) return;
	await saveMeasurements('bench', results);
	await writeBlock({ ...block, name: 'sending' }, sendingText(results));
	await writeBlock({ ...block, name: 'receiving' }, receivingText(results));
	await writeWhole(pathOfPage('internals/performance.svg'), await plot(results));
	say('docs/internals/performance.md and docs/internals/performance.svg are written.');
});
