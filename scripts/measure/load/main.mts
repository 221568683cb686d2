import { parseArgs } from 'node:util';
import { measure } from '../lib/command.mts';
import { report } from '../lib/report.mts';
import { FULL_PLAN, QUICK_PLAN } from './cases.mts';
import { LOAD } from './loadText.mts';
import { measureLoad } from './measureLoad.mts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

await measure(async (measuring) => {
	const results = await measureLoad(measuring, values.quick ? QUICK_PLAN : FULL_PLAN);
	await report(LOAD, results, values.quick);
});
