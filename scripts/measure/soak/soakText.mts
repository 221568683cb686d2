import { markdown } from '../bench/tables.mts';
import { yesOrNo } from '../../bench/verdict.mts';
import { FLAKY_AMAZON } from './flakyAmazon.mts';
import type { SoakResults } from './soakResults.mts';
import { soakVerdicts } from './soakVerdicts.mts';
import { ITEMS, SECONDS_BETWEEN } from './soakWorkflow.mts';

export function soakText(results: SoakResults): string {
	const { machine, startedAt, minutes, tokenLifetimeSeconds, connections } = results;
	const { processor, cores, n8n, node } = machine;
	const verdicts = soakVerdicts(results);
	return [
		`${processor}, ${cores} cores; n8n ${n8n}, Node.js ${node}; ${startedAt.slice(0, 10)}. ${minutes} minutes, every ${SECONDS_BETWEEN} s ${ITEMS} events and then ${ITEMS} messages; tokens live ${tokenLifetimeSeconds} s; ${FLAKY_AMAZON}. ${connections.toLocaleString('en-US')} connections, ${Math.round(processorShare(results) * 100)} % of one core.`,
		markdown(
			['what', 'required', 'measured', 'met'],
			['---', '---', '---', '---'],
			verdicts.map(({ what, required, measured, met }) => [what, required, measured, yesOrNo(met)]),
		),
	].join('\n\n');
}

/** Of n8n's process while it was sending. */
function processorShare({ samples }: SoakResults): number {
	const [first, last] = [samples.at(0), samples.at(-1)];
	if (!first || !last || first === last) return NaN;
	return (last.cpuMs - first.cpuMs) / (last.atMs - first.atMs);
}
