import { parseArgs } from 'node:util';
import { saveMeasurements } from '../../lib/measurements.mts';
import { writeBlock } from '../../lib/page.mts';
import { measure } from '../lib/command.mts';
import { FULL_PLAN, QUICK_PLAN } from './cases.mts';
import { loadText, tooMuch } from './loadText.mts';
import { measureLoad } from './measureLoad.mts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

await measure(async (measuring) => {
	const results = await measureLoad(measuring, values.quick ? QUICK_PLAN : FULL_PLAN);
	const text = loadText(results);
	measuring.say(`\n${text}\n`);
	if (values.quick) return;
	await saveMeasurements('load', results);
	await writeBlock(
		{ page: 'internals/performance.md', name: 'load', command: 'npm run test:load' },
		text,
	);
	measuring.say('docs/internals/performance.md is written.');
	const problems = tooMuch(results);
	if (problems.length > 0) throw new Error(problems.join('\n'));
});
