import { parseArgs } from 'node:util';
import { measure } from '../lib/command.mts';
import { report } from '../lib/report.mts';
import { measureSoak } from './measureSoak.mts';
import { SOAK } from './soakText.mts';

const FULL_MINUTES = 30;

const { values } = parseArgs({
	options: { minutes: { type: 'string', default: String(FULL_MINUTES) } },
});
const minutes = Number(values.minutes);

await measure(async (measuring) => {
	await report(SOAK, await measureSoak(measuring, minutes), minutes < FULL_MINUTES);
});
