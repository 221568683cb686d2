import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine, today } from '../../lib/machine.mts';
import { saveMeasurements } from '../../lib/measurements.mts';
import { writeBlock } from '../../lib/page.mts';
import { measure } from '../lib/command.mts';
import { MeasuredN8n } from '../lib/measuredN8n.mts';
import { problemsOf } from './limits.mts';
import { measureSoak, type SoakResults } from './measureSoak.mts';
import { soakText } from './soakText.mts';

const FULL_MINUTES = 30;
const TOKEN_LIFETIME_SECONDS = 120;
const SAMPLE_EVERY_MS = 10_000;

const { values } = parseArgs({
	options: { minutes: { type: 'string', default: String(FULL_MINUTES) } },
});
const minutes = Number(values.minutes);

await measure(async ({ folder, tarball, say, atEnd }) => {
	const n8n = await MeasuredN8n.start({
		tarball,
		file: join(folder, 'n8n.jsonl'),
		log: say,
		sampleEveryMs: SAMPLE_EVERY_MS,
		simulator: { tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS },
	});
	atEnd(n8n.real.stop);
	const results: SoakResults = {
		date: today(),
		machine: await describeMachine(n8n.real.install),
		minutes,
		tokenLifetimeSeconds: TOKEN_LIFETIME_SECONDS,
		...(await measureSoak(n8n, minutes, say)),
	};
	const text = soakText(results);
	say(`\n${text}\n`);
	if (minutes < FULL_MINUTES) return;
	await saveMeasurements('soak', results);
	await writeBlock(
		{ page: 'internals/performance.md', name: 'soak', command: 'npm run test:soak' },
		text,
	);
	say('docs/internals/performance.md is written.');
	const problems = problemsOf(results);
	if (problems.length > 0) throw new Error(problems.join('\n'));
});
