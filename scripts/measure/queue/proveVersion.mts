import { describeMachine } from '../bench/machine.mts';
import type { Log } from '../../lib/progress.mjs';
import { runCommand } from '../../lib/runCommand.mts';
import { Field } from './field.mts';
import { killInN8n1, killInN8n2, killVerdicts, type KillResult } from './killProof.mts';
import { measureLoad } from './loadRun.mts';
import type { Programs } from './programs.mts';
import type { VersionResults } from './queueResults.mts';
import type { QueueSystem } from './queueSystem.mts';
import { proveSpread } from './spreadProof.mts';
import { proveTrigger } from './triggerProof.mts';
import { verdictLine, type Verdict } from './verdict.mts';

const MS = 1000;

/** All that is proven and measured in one version of n8n; the worker that is killed first is replaced later. */
export async function proveVersion(
	system: QueueSystem,
	programs: Programs,
	log: Log,
): Promise<VersionResults> {
	const startedMs = performance.now();
	const field = new Field(system, log);
	const verdicts: Verdict[] = [];
	const note = (found: readonly Verdict[]) => {
		for (const verdict of found) log(verdictLine(verdict));
		verdicts.push(...found);
	};
	for (const name of ['worker-1', 'worker-2']) await system.startWorker(name);
	const isN8n1 = system.install.version.startsWith('1.');
	const kill: KillResult = await (isN8n1 ? killInN8n1(field) : killInN8n2(field));
	note(killVerdicts(kill, isN8n1));
	const withOne = await measureLoad(field);
	await system.startWorker('worker-3');
	for (const sender of ['event', 'message'] as const) note(await proveSpread(field, sender));
	note(await proveTrigger(field));
	const withTwo = await measureLoad(field);
	return {
		machine: await describeMachine(system.install),
		servers: await Promise.all(
			[programs.postgres, programs.redis].map(async (program) =>
				nameIn(await runCommand(program, ['--version'], { quiet: true })),
			),
		),
		date: new Date().toISOString().slice(0, 10),
		durationS: (performance.now() - startedMs) / MS,
		verdicts,
		kill,
		load: [...withOne, ...withTwo],
	};
}

/** `postgres (PostgreSQL) 15.12 (Debian …)`, `Redis server v=7.0.15 sha=…`. */
const nameIn = (printed: string): string =>
	printed
		.replace(/^postgres \((\w+)\) ([\d.]+).*$/s, '$1 $2')
		.replace(/^Redis server v=([\d.]+).*$/s, 'Redis $1');
