import { installN8n } from '../../../n8n/install/installN8n.mts';
import { packPackage } from '../../../n8n/install/packPackage.mts';
import type { Bench } from '../bench.mts';
import { Field } from '../field.mts';
import { describeMachine } from '../machine.mts';
import { saveMeasurements } from '../measurements.mts';
import { measure, warmUp } from '../measure.mts';
import { isForPage } from '../options.mts';
import { packageHash } from '../packageHash.mts';
import { replaceBlock } from '../page.mts';
import { only, type PlannedRun, runsOf } from '../plan.mts';
import { FULL_PLAN, LAST, QUICK_PLAN } from './largePlan.mts';
import { type LargeResults, largeText } from './largeText.mts';

/** 100,000 items at once: how fast, and what n8n's process takes for it. */
export async function largePart({
	options,
	folder,
	say,
	isInterrupted,
	atEnd,
}: Bench): Promise<void> {
	const field = new Field();
	atEnd(() => field.stop());
	const install = await installN8n(say);
	const tarball = await packPackage(folder);
	const plan = only(options.quick ? QUICK_PLAN : FULL_PLAN, options.only);
	const startedAt = new Date().toISOString();
	await field.start({ install, tarball, folder, profileFolder: folder, moreClients: [] });
	const planned = [
		...runsOf(plan),
		...runsOf({ repeats: 1, cells: plan.cells.map(lastEntry) }).filter(({ contender }) =>
			options.only.includes(contender),
		),
	];
	await warmUp(field, planned, plan.warmUpItems, say);
	let runs: LargeResults['runs'] = [];
	const keep = async (done: LargeResults['runs']) => {
		runs = done;
	};
	await measure(field, planned, [], keep, say);
	await field.stop();
	if (isInterrupted()) return;
	const machine = await describeMachine(install);
	const results = { startedAt, packageHash: await packageHash(tarball), machine, plan, runs };
	const text = largeText(results);
	say(`\n${text}\n`);
	if (!isForPage(options)) return;
	await saveMeasurements('large', results);
	await replaceBlock('large', 'npm run bench', text);
	say('docs/performance.md is written.');
}

const lastEntry = ({ items, latencyMs }: Pick<PlannedRun, 'items' | 'latencyMs'>) => ({
	items,
	latencyMs,
	entries: [{ contender: LAST, items }],
});
